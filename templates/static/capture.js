/* For a form on another website that sends to Tandem: says how many seconds the page was
   open, by which robots that fill in everything at once are known. Without this script
   the form works all the same. */
"use strict";
addEventListener("submit", function (event) {
  var field = event.target.querySelector("input[name=seconds]");
  if (field) field.value = (performance.now() / 1000).toFixed(1);
});
