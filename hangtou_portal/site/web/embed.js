// Tells the page around an embedded exhibit how high it is: that page cannot ask. The code that the portal offers for
// embedding hears it (views/citation.py); without it the frame keeps its own height, and scrolls where that is too little.
(() => {
  "use strict";
  const exhibit = document.querySelector(".ht-embed");
  const tell = () => {
    const exhibitHeight = Math.ceil(exhibit.getBoundingClientRect().bottom + scrollY);
    parent.postMessage({ exhibitHeight }, "*"); // the height of a public page is no secret from any site
  };
  new ResizeObserver(tell).observe(exhibit);
})();
