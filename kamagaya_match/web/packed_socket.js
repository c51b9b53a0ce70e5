// Takes the place of socket.io-client: opens updates that the server packed (web/packing.py), in the order in which they came,
// and keeps the connection of a page that is not left.
import connect from "socket.io-client";
import { parseJson } from "$/utils/helpers/json";

// A link to a file, a telephone or a mail begins like leaving, and the page stays: only `pagehide` may end its connection.
globalThis.addEventListener?.("beforeunload", (leaving) => leaving.stopImmediatePropagation(), true);

const opened = async (bytes) =>
  parseJson(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text());

export default (url, options) => {
  if (!self.DecompressionStream) return connect(url, options);
  const socket = connect(url, { ...options, query: { ...options.query, packed: 1 } });
  const on = socket.on;
  let last = Promise.resolve();
  const inOrder = (act) => (told) => {
    last = last.then(async () => act(told instanceof ArrayBuffer ? await opened(told) : told)).catch(console.error);
  };
  socket.on = (name, act) => on.call(socket, name, name === "event" ? inOrder(act) : act);
  return socket;
};
