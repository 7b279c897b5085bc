// A canvas with one square that moves: what a frame costs before any map is drawn.
const canvas = document.createElement("canvas");
canvas.width = innerWidth * devicePixelRatio;
canvas.height = innerHeight * devicePixelRatio;
canvas.style.cssText = `display:block;width:${innerWidth}px;height:${innerHeight}px`;
document.getElementById("map").append(canvas);
const context = canvas.getContext("2d");
let frame = 0;
function draw() {
  frame += 1;
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.fillRect((7 * frame) % canvas.width, (4 * frame) % canvas.height, 60, 60);
}
draw();
addEventListener("wheel", draw);
addEventListener("pointermove", draw);
// As long as a flight of the others takes.
function fly() {
  const end = performance.now() + 600;
  const step = (time) => {
    draw();
    if (time < end) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
window.subject = { ready: Promise.resolve(), jump: draw, fly, stop: fly, pixel: () => [0, 0] };
