using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>
/// The address of a picture, wherever a page keeps it until a script or the browser chooses: <c>data-src</c> and its like, <c>srcset</c>,
/// the sources of a <c>picture</c> element. Inlined data and files that only hold the place are passed over.
/// </summary>
internal static partial class ImageSources
{
    private static readonly WordTable Table = WordTable.Load("image-sources.tsv");

    private static readonly string[] Addresses = Table["address"];
    private static readonly string[] Sets = Table["set"];
    private static readonly string[] Placeholders = Table["placeholder"];

    /// <summary>Null where there is none.</summary>
    /// <param name="image">An <c>img</c> element.</param>
    public static string? Of(IElement image)
    {
        var late = Addresses.Select(image.GetAttribute).Select(Usable).FirstOrDefault(found => found is not null && LooksLikePath(found));
        if (late is not null)
        {
            return late;
        }

        var own = Usable(image.GetAttribute("src"));
        return own is not null && !IsPlaceholder(own) ? own : FromSets(image) ?? FromPicture(image) ?? own;
    }

    private static string? FromSets(IElement element) =>
        Sets.Select(element.GetAttribute).Select(Largest).FirstOrDefault(found => found is not null);

    private static string? FromPicture(IElement image) =>
        image.ParentElement is { LocalName: "picture" } picture
            ? picture.Children.Where(child => child.LocalName == "source").Select(FromSets).FirstOrDefault(found => found is not null)
            : null;

    /// <summary>
    /// The candidate of the greatest width or density (HTML, 4.8.4.2.1); addresses may hold commas, so that a candidate ends at a comma
    /// with white space behind it, or behind its descriptor.
    /// </summary>
    private static string? Largest(string? set)
    {
        if (string.IsNullOrWhiteSpace(set))
        {
            return null;
        }

        string? best = null;
        double most = 0;
        var words = DescriptorEnd().Replace(set, "$1 ,").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var isLast = words[i].EndsWith(',');
            var url = Usable(words[i].Trim(','));
            double size = 1;
            if (!isLast && i + 1 < words.Length && Size(words[i + 1]) is { } described)
            {
                size = described;
                i++;
            }

            if (url is not null && (best is null || size > most))
            {
                (best, most) = (url, size);
            }
        }

        return best;
    }

    /// <summary>"640w" and "2x", with the comma behind them or not.</summary>
    private static double? Size(string descriptor)
    {
        var text = descriptor.AsSpan().TrimEnd(',');
        return
            text.Length > 1
            && text[^1] is 'w' or 'x' or 'h'
            && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size)
            ? size
            : null;
    }

    [GeneratedRegex(@"([ \t\n][0-9.]+[wxh]),", RegexOptions.NonBacktracking)]
    private static partial Regex DescriptorEnd();

    private static string? Usable(string? value) =>
        string.IsNullOrWhiteSpace(value) || value.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? null : value.Trim();

    private static bool LooksLikePath(string value) =>
        (value.Contains('/', StringComparison.Ordinal) || value.Contains('.', StringComparison.Ordinal))
        && value[0] is not ('{' or '[')
        && !value.Contains(' ', StringComparison.Ordinal);

    private static bool IsPlaceholder(string url)
    {
        var name = url[(url.LastIndexOf('/') + 1)..];
        return Array.Exists(Placeholders, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
