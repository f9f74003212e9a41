// Applies the theme chosen on an earlier visit before anything is painted. A classic
// script in the head, because a module would run after the first paint.
try {
  const theme = localStorage.getItem("airbyte-playground.theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Storage is switched off: the system's theme it is.
}
