// @simulacrum/auth0-simulator on the port that is given: its own start script knows 4400 only. It
// speaks TLS only, with localhost.pem and localhost-key.pem of $HOME/.simulacrum/certs.
const { simulation } = require("@simulacrum/auth0-simulator");

simulation().listen(Number(process.argv[2]), "127.0.0.1");
