using System.Text;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Language.Dates;
using MimeKit;
using MimeKit.Utils;

namespace IctPipeline.Reading.Formats.Mime;

/// <summary>Header fields as people read them.</summary>
/// <param name="headers">Of a message.</param>
/// <param name="charset">That of the text, in which fields are that don't say theirs; null where it is not known.</param>
internal sealed partial class MimeFields(HeaderList headers, string? charset = null)
{
    /// <summary>The field's words, decoded; null where there is none, or it is blank.</summary>
    public string? Text(string name) => Unfolded(name) is { } field ? Filled(EncodedWords.Decode(field)) : null;

    /// <summary>The names in a field of addresses, in quotation marks where they were encoded; null as before.</summary>
    public string? Addresses(string name) => Unfolded(name) is { } field ? Filled(EncodedWords.Decode(field, quoted: true)) : null;

    /// <summary>The moment in a date field as it stands, without comments; as ISO 8601 where only mail's rules make sense of it.</summary>
    public string? Date(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        // Comments say the zone again by its name: "+0700 (ICT)".
        var bare = Comment().Replace(text, "").Trim();
        return DateScanner.ReadValue(bare, monthFirst: false) is { Year: not null } || !DateUtils.TryParse(bare, out var date)
            ? bare
            : FormattableString.Invariant($"{date:yyyy-MM-dd'T'HH:mm:sszzz}");
    }

    /// <summary>The last field of a name, of which each server on the way put its own before the others.</summary>
    public string? First(HeaderId id) =>
        headers.LastIndexOf(id) is >= 0 and var at ? Unfold(Encoding.Latin1.GetString(headers[at].RawValue)) : null;

    private string? Unfolded(string name)
    {
        var at = headers.IndexOf(name);
        if (at < 0)
        {
            return null;
        }

        var raw = headers[at].RawValue;
        return Unfold(Ascii.IsValid(raw) ? Encoding.ASCII.GetString(raw) : CharsetDetector.Decode(raw, charset).Text);
    }

    private static string Unfold(string text) => Breaks().Replace(text, " ").Trim();

    private static string? Filled(string text) => Breaks().Replace(text, " ").Trim() is { Length: > 0 } words ? words : null;

    [GeneratedRegex(@"\s*[\r\n]+\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
