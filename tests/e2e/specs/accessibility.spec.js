// No violation of WCAG 2.2 A and AA that axe can find, in light and dark.

import { AxeBuilder } from "@axe-core/playwright";

import { expect, test } from "../quiet.js";
import { tourCredentials, tourPages, tourWizard } from "../tour.js";

const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

for (const colorScheme of ["light", "dark"]) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test.slow();

    for (const [what, tour] of [
      ["pages", tourPages],
      ["credentials", tourCredentials],
      ["the wizard", tourWizard],
    ]) {
      test(`${what}: axe finds nothing`, async ({ page }) => {
        const found = [];
        await tour(page, async (place) => {
          // What has scrolled under the header is there to be scrolled back, and axe would
          // call it too small.
          await page.evaluate(() => scrollTo(0, 0));
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
          for (const { id, help, nodes } of violations) {
            found.push(`${place}: ${id} (${help}): ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
          }
        });
        expect(found).toEqual([]);
      });
    }
  });
}
