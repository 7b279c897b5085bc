// @ts-check
// The sizes that a picture can be saved in.

/**
 * @typedef {object} PictureSize in CSS pixels
 * @property {string} id stands in the file's name
 * @property {string} [label] the same in every language
 * @property {number} [width] without one the picture is as the page shows the map
 * @property {number} [height] the picture's
 * @property {number} [mapHeight] of a picture that is as high as its texts need
 */

/** @type {PictureSize} */
export const AS_SHOWN = { id: "" };

/** What networks show whole, and columns of text and pages. @type {PictureSize[]} */
export const SIZES = [
  AS_SHOWN,
  { id: "1x1", label: "1:1", width: 720, height: 720 },
  { id: "4x5", label: "4:5", width: 720, height: 900 },
  { id: "16x9", label: "16:9", width: 960, height: 540 },
  { id: "300", label: "300 px", width: 300, mapHeight: 360 },
  { id: "640", label: "640 px", width: 640, mapHeight: 420 },
  { id: "1280", label: "1280 px", width: 1280, mapHeight: 640 },
];
