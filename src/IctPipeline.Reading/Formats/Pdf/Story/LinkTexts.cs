using System.Text;
using IctPipeline.Reading.Formats.Pdf.Glyphs;
using IctPipeline.Reading.Formats.Pdf.Layout;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>Finds the words that lie under a page's links.</summary>
internal sealed class LinkTexts(LegacyFontText legacy, ReadBudget time)
{
    /// <summary>In points: areas are drawn around words, not through them.</summary>
    private const double Slack = 1;

    public IEnumerable<ArticleLink> Of(PdfPage page)
    {
        var isUpright = page.Links.Count > 0 && Upright.IsUpright(page);
        string? last = null;
        var words = new StringBuilder();
        foreach (var link in page.Links)
        {
            time.Check();
            // A link that is broken over two lines has two areas.
            if (last is not null && last != link.Address)
            {
                yield return Made(last, words);
            }

            last = link.Address;
            if (isUpright && words.Length < 500)
            {
                words.Append(words.Length > 0 ? " " : "").Append(Under(link, page.Letters));
            }
        }

        if (last is not null)
        {
            yield return Made(last, words);
        }
    }

    private static ArticleLink Made(string address, StringBuilder words)
    {
        var text = words.ToString().Trim();
        words.Clear();
        return new ArticleLink(address, text.Length == 0 ? null : text);
    }

    private string Under(PdfLink link, List<PdfLetter> letters)
    {
        var text = new StringBuilder();
        LegacyFont? font = null;
        PdfLetter? last = null;
        foreach (var letter in letters)
        {
            var middle = (letter.X + letter.EndX) / 2;
            var isInside = middle >= link.Left - Slack && middle <= link.Right + Slack;
            if (!isInside || letter.Y < link.Bottom - Slack || letter.Y + (letter.Size * 0.3) > link.Top + Slack)
            {
                continue;
            }

            if (last is { } before && (letter.X - before.EndX > letter.Size * 0.15 || Math.Abs(letter.Y - before.Y) > letter.Size * 0.5))
            {
                text.Append(' ');
            }

            text.Append(letter.Text);
            font ??= letter.Font.Legacy;
            last = letter;
        }

        return font is null ? text.ToString() : legacy.Decode(text.ToString(), font);
    }
}
