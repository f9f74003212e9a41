// A telephone, 360 px wide: nothing is wider than the page.

import { expect, test } from "../quiet.js";
import { tourCredentials, tourPages, tourWizard } from "../tour.js";

test.use({ viewport: { width: 360, height: 740 } });

for (const [what, tour] of [
  ["pages", tourPages],
  ["credentials", tourCredentials],
  ["the wizard", tourWizard],
]) {
  test(`${what} fit into 360 px`, async ({ page }) => {
    test.slow();
    const wide = [];
    await tour(page, async (place) => {
      const found = await page.evaluate(() => {
        const frame = document.querySelector("dialog[open]") ?? document.scrollingElement;
        const limit = frame === document.scrollingElement ? innerWidth : frame.clientWidth;
        if (document.scrollingElement.scrollWidth <= innerWidth && frame.scrollWidth <= limit) return null;
        const beyond = [...frame.querySelectorAll("*")].filter(
          (element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest("table, pre"),
        );
        return `${frame.scrollWidth} px: ${beyond.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)).join(" | ")}`;
      });
      if (found) wide.push(`${place}: ${found}`);
    });
    expect(wide).toEqual([]);
  });
}
