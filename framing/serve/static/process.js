// text-annotator's UMD file asks for `process`, which a browser does not have.
window.process = { env: { NODE_ENV: "production" } };
