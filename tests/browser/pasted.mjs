// A page of someone else's with a code in it that an editor pasted: a fixture for tests of such
// codes.
import { HOSTS } from "./fixtures.mjs";
import { serve } from "./server.mjs";

/** `paste(code)` opens a page of another origin with the code in it. */
export async function pasting({ page, origins }, use) {
  const servers = [];
  await use(async (code) => {
    const host = await serve(HOSTS, { replace: { "{{pasted}}": code } });
    servers.push(host);
    origins.push(host.origin);
    await page.goto(`${host.url}pasted.html`);
  });
  await Promise.all(servers.map((server) => server.close()));
}
