// What is above every page: the navigation, the server, the credentials, the theme.

export class Header {
  constructor(page) {
    this.page = page;
    this.bar = page.getByRole("banner");
    this.credentials = this.bar.getByRole("button", { name: /^Credentials:/ });
    this.server = this.bar.getByRole("button", { name: /^Server:/ });
    this.theme = this.bar.getByRole("button", { name: /^Theme:/ });
  }

  /** The link to a page: Course, Try it, Pipeline or History. */
  link(name) {
    return this.bar.getByRole("navigation", { name: "Main" }).getByRole("link", { name, exact: true });
  }

  async goTo(name) {
    await this.link(name).click();
  }
}
