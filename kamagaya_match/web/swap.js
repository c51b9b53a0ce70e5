new MutationObserver(function (changes, observer) {
  if (!document.querySelector("#main:not([data-ssr] *)")) return;
  observer.disconnect();
  var active = document.activeElement, y = window.scrollY, painted = document.querySelectorAll("[data-ssr]");
  var touched = function (field) {
    if (field.type === "select-one") return Array.prototype.some.call(field.options, function (one) { return one.selected !== one.defaultSelected; });
    return field.value !== field.defaultValue;
  };
  var inside = active && active.closest("[data-ssr]");
  painted.forEach(function (part) {
    part.querySelectorAll("input[id],textarea[id],select[id]").forEach(function (field) {
      var live = Array.prototype.filter.call(document.querySelectorAll("#" + CSS.escape(field.id)), function (one) { return !one.closest("[data-ssr]"); })[0];
      if (!live) return;
      if (field.type === "checkbox" || field.type === "radio") { if (field.checked !== live.checked) live.click(); }
      else if (field.value !== live.value && touched(field)) live.value = field.value;
      if (inside && active === field) { field.blur(); live.focus({ preventScroll: true }); }
    });
    part.querySelectorAll("details[open][id]").forEach(function (one) {
      var live = document.querySelectorAll("#" + CSS.escape(one.id));
      if (live.length > 1) live[live.length - 1].open = true;
    });
  });
  painted.forEach(function (part) {
    if (part.tagName === "TITLE" && document.querySelectorAll("title").length < 2) part.removeAttribute("data-ssr");
    else part.remove();
  });
  window.scrollTo(0, y);
  document.documentElement.setAttribute("data-live", "");
}).observe(document.documentElement, { childList: true, subtree: true });
