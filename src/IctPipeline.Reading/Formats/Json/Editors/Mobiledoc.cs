using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json.Editors;

/// <summary>Mobiledoc, as Ghost kept its posts before Lexical: sections of numbered kinds, with markers that point into lists.</summary>
internal static class Mobiledoc
{
    private const string TextSection = "1";
    private const string ImageSection = "2";
    private const string ListSection = "3";
    private const string CardSection = "10";

    public static bool Recognizes(MetaValue value) =>
        value["sections"]?.Items is { } sections
        && value["version"] is not null
        && sections.All(section => section.Items is { Count: >= 2 });

    public static void Write(MetaValue value, EditorHtml html)
    {
        foreach (var section in value["sections"]!.Items!)
        {
            var parts = section.Items!;
            switch (parts[0].Text)
            {
                case TextSection when parts.Count > 2:
                    WriteMarkers(parts[1].Text ?? "p", parts[2], value, html);
                    break;
                case ImageSection:
                    html.Image(parts[1].Text, null);
                    break;
                case ListSection when parts.Count > 2:
                    var list = parts[1].Text ?? "ul";
                    html.Open(list);
                    foreach (var item in parts[2].Items ?? [])
                    {
                        WriteMarkers("li", item, value, html);
                    }

                    html.Close(list);
                    break;
                case CardSection:
                    WriteCard(At(value["cards"], parts[1].Text), html);
                    break;
            }
        }
    }

    /// <summary>A marker is its kind, the markups that it opens, how many it closes, and its text.</summary>
    private static void WriteMarkers(string tag, MetaValue markers, MetaValue value, EditorHtml html)
    {
        html.Open(tag);
        foreach (var marker in (markers.Items ?? []).Where(marker => marker.Items is { Count: >= 4 }))
        {
            var parts = marker.Items!;
            var text = parts[0].Text == "1" ? At(value["atoms"], parts[3].Text)?.Items?.ElementAtOrDefault(1)?.Raw : parts[3].Raw;
            var link = (parts[1].Items ?? [])
                .Select(index => At(value["markups"], index.Text)?.Items)
                .FirstOrDefault(markup => markup is [{ Text: "a" }, { Items.Count: >= 2 }, ..]);
            _ = link is null ? html.Text(text) : html.Link(link[1].Items![1].Text, text);
        }

        html.Close(tag);
    }

    private static void WriteCard(MetaValue? card, EditorHtml html)
    {
        if (card?.Items is not [var name, { Map: not null } data, ..])
        {
            return;
        }

        switch (name.Text)
        {
            case "image":
                html.Image(data["src"]?.Text, data["caption"]?.Text ?? data["alt"]?.Text);
                break;
            case "code":
                html.Code(data["code"]?.Raw);
                break;
            case "html" or "embed":
                html.Inline(data["html"]?.Text);
                break;
            case "bookmark":
                html.Open("p").Link(data["url"]?.Text, data["metadata"]?["title"]?.Text).Close("p");
                break;
            case "gallery":
                foreach (var image in data["images"]?.Items ?? [])
                {
                    html.Image(image["src"]?.Text, image["alt"]?.Text);
                }

                break;
            default:
                foreach (var line in ((data["markdown"] ?? data["text"])?.Raw ?? "").Split("\n\n"))
                {
                    html.Open("p").Text(line.Trim()).Close("p");
                }

                break;
        }
    }

    private static MetaValue? At(MetaValue? list, string? index) =>
        int.TryParse(index, out var at) && at >= 0 ? list?.Items?.ElementAtOrDefault(at) : null;
}
