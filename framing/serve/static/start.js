// A text that is too long is told before it is sent: nothing that was pasted is lost.
const form = document.getElementById("paste");
const problem = document.getElementById("paste-problem");
const longest = Number(form.dataset.longest);

form.addEventListener("submit", (event) => {
  const fields = [...form.querySelectorAll("textarea")];
  const long = fields.find((field) => [...field.value].length > longest);
  let words = "";
  if (long) words = `The text has ${[...long.value].length.toLocaleString("en")} characters; this page takes ${longest.toLocaleString("en")}. Shorten it, or paste one article at a time.`;
  else if (fields.every((field) => !field.value.trim())) words = "There is no text to mark. Paste an article, or a few sentences of one.";
  problem.textContent = words;
  problem.hidden = !words;
  if (words) {
    event.preventDefault();
    (long ?? fields[0]).focus();
  }
});
