// The words of what is fetched when its button is pressed.
//
// What this does: fetches them once, for all languages. What it does not: say them; `src/words/asked.rs` says in which order they are.

let all;

/** The list of words of that name, in the page's language. */
export async function words(name) {
  const { asked } = document.querySelector("script[data-asked]").dataset;
  all ??= fetch(asked).then((response) => {
    if (!response.ok) throw new Error(`${asked}: ${response.status}`);
    return response.json();
  });
  // It may come the next time.
  all.catch(() => { all = undefined; });
  const lists = await all;
  return (lists[document.documentElement.lang] ?? lists.en)[name];
}
