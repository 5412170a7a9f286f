// @simulacrum/auth0-simulator on any free port, in front of it plain HTTP on the port that is given:
// its own start script knows port 4400 only, and it speaks TLS only, by a certificate that nobody
// trusts. Needs localhost.pem and localhost-key.pem in $HOME/.simulacrum/certs.
const net = require("node:net");
const tls = require("node:tls");
const { simulation } = require("@simulacrum/auth0-simulator");

simulation()
  .listen(0, "127.0.0.1")
  .then(({ port }) => {
    net
      .createServer((client) => {
        const behind = tls.connect({ port, host: "127.0.0.1", rejectUnauthorized: false });
        client.pipe(behind).pipe(client);
        client.on("error", () => behind.destroy());
        behind.on("error", () => client.destroy());
      })
      .listen(Number(process.argv[2]), "127.0.0.1");
  });
