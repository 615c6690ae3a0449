// A page that asks again and again says so when nobody answers.
const told = document.getElementById("live-problem");

document.body.addEventListener("htmx:after:request", (event) => {
  const status = event.detail?.ctx?.response?.status ?? 200;
  told.textContent = status < 400 ? "" : `The server could not answer (status ${status}). The figures below are those of before; reload the page.`;
  told.hidden = status < 400;
});
document.body.addEventListener("htmx:error", () => {
  told.textContent = "No connection to the server: the figures below are those of before. Nothing is lost; the page asks again.";
  told.hidden = false;
});

// What a teacher has opened or closed stays so when the figures come anew.
let boxes = [];
document.body.addEventListener("htmx:before:swap", () => {
  boxes = [...document.querySelectorAll("#live details[id]")].map((box) => [box.id, box.open]);
});
document.body.addEventListener("htmx:after:swap", () => {
  for (const [id, open] of boxes) {
    const box = document.getElementById(id);
    if (box && box.open !== open) box.open = open;
  }
});
