// What Node gets in place of the element: nothing. So a page that imports it can be made on a
// server, where there are no elements.
export {};
