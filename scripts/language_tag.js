// @ts-check
// Language tags (BCP 47), as attributes and addresses have them.

/**
 * The language itself of a tag, in small letters, without script or region: `kk` of `kk-Cyrl-KZ`.
 * It is that of `src/text.rs`, which leaves the letters as they are.
 * @param {string} tag
 */
export const primarySubtag = (tag) => tag.replace(/-.*/s, "").toLowerCase();
