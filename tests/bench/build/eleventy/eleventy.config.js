// What an Eleventy site needs to make of the same records the same pages as the portal.
import markdownIt from "markdown-it";

const markdown = markdownIt({ html: true });
const UNITS = {
	working_day: "ngày làm việc",
	day: "ngày",
	hour: "giờ",
	month: "tháng",
	year: "năm",
};
const WAYS = { in_person: "Trực tiếp", post: "Bưu chính", online: "Trực tuyến" };
const money = new Intl.NumberFormat("vi-VN");

// A list of values that pages name in a field, each with its pages.
const grouped = (field) => (collections) => {
	const groups = new Map();
	for (const page of collections.getFilteredByTag("procedure"))
		for (const name of page.data[field] ?? [])
			groups.set(name, [...(groups.get(name) ?? []), page]);
	return [...groups].map(([name, pages]) => ({ name, pages: byTitle(pages) }));
};
const collator = new Intl.Collator("vi");
const byTitle = (pages) =>
	pages.toSorted((one, other) => collator.compare(one.data.title, other.data.title));
// Twenty pages of a group at a time, each with its number.
const turned = (groups) =>
	groups.flatMap(({ name, pages }) =>
		Array.from({ length: Math.ceil(pages.length / 20) }, (_, number) => ({
			name,
			number: number + 1,
			of: Math.ceil(pages.length / 20),
			pages: pages.slice(number * 20, number * 20 + 20),
		})),
	);

export default function (config) {
	config.setLibrary("md", markdown);
	config.addFilter("rendered", (text) => (text ? markdown.render(String(text)) : ""));
	config.addFilter("unit", (unit) => UNITS[unit] ?? "ngày");
	config.addFilter("way", (type) => WAYS[type] ?? type);
	config.addFilter("money", (amount) => (amount ? `${money.format(amount)} đ` : "Miễn phí"));
	config.addFilter("day", (date) =>
		date ? new Date(date).toISOString().slice(0, 10).split("-").reverse().join("-") : "",
	);
	config.addFilter("head", (text, count) =>
		text && text.length > count ? `${text.slice(0, count)}…` : text,
	);
	config.addFilter("newest", (pages) =>
		pages
			.toSorted((one, other) => new Date(other.data.updated) - new Date(one.data.updated))
			.slice(0, 20),
	);
	config.addFilter("record", (data) =>
		JSON.stringify({
			url: data.page.url,
			record: Object.fromEntries(
				Object.entries(data).filter(
					([name]) => !["collections", "eleventy", "page", "pkg", "pagination"].includes(name),
				),
			),
		}),
	);
	config.addCollection("titles", (collections) => [
		...turned([{ name: "Thủ tục", pages: byTitle(collections.getFilteredByTag("procedure")) }]),
	]);
	for (const field of ["fields", "audiences", "levels"]) {
		config.addCollection(field, grouped(field));
		config.addCollection(`${field}Turned`, (collections) => turned(grouped(field)(collections)));
	}
	return {
		dir: { input: "content", includes: "../_includes", output: "output" },
		markdownTemplateEngine: false,
		htmlTemplateEngine: "njk",
	};
}
