// The places of all pages that are measured, the same for the peers and for Tapal.

const TEXT =
  "What the place is, who runs it and since when, and why the border matters to it: a text as long " +
  "as a reader would read beside a map, which takes some lines on a phone.";
const SITES = [
  { name: "Baikonur", at: [63.305, 45.965], text: `The cosmodrome of Baikonur. ${TEXT}` },
  { name: "Vostochny", at: [128.334, 51.884], text: `The cosmodrome of Vostochny. ${TEXT}` },
  { name: "Sary Shagan", at: [73.4, 46.1], text: `The test range of Sary Shagan. ${TEXT}` },
];

/** Numbers from 0 to 1, the same on every machine: the additive sequence of the golden ratio. */
function* numbers() {
  for (let value = 0.5; ; value = (value + 0.6180339887498949) % 1) yield value;
}

/** So many places; the sites are the last, and so lie over the others. */
export function places(count) {
  const east = numbers();
  const others = Array.from({ length: count - SITES.length }, (_, index) => ({
    name: `Place ${index + 1}`,
    at: [15 + 165 * east.next().value, 35 + (47 * (index + 0.5)) / count].map(
      (degrees) => Math.round(degrees * 1e4) / 1e4,
    ),
    text: TEXT,
  }));
  return [...others, ...SITES];
}
