using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Language;

/// <summary>
/// Addresses of copies in web archives: "https://web.archive.org/web/20190312093000/https://site.example/2018/03/12/story". The copy's day
/// is not the article's, and the address inside is the article's own.
/// </summary>
internal static partial class ArchivedAddresses
{
    /// <summary>The address of what was archived; the address itself where it is no archive's.</summary>
    public static string Original(string address)
    {
        if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return address;
        }

        var match = Copy().Match(address);
        if (!match.Success)
        {
            return address;
        }

        // Some write the inner address with one slash.
        var rest = match.Groups["rest"].Value.TrimStart('/');
        return rest.Contains('.', StringComparison.Ordinal) ? $"{match.Groups["scheme"].Value}://{rest}" : address;
    }

    [GeneratedRegex(
        """
            ^ https? :// [^/]+ /
            (?:
              # a stamp before it: 20190312093000, 2019, 20190312im_, 2019.03.12-093000
              (?: [\w.\-]+ / ){0,4} \d{4} (?: \d{0,10} (?: [a-z]{2}_ )? \*? | \.\d{2}\.\d{2}-\d{6} ) /
              | (?: web | save | wayback ) /
              # the cache of a search engine
              | search \? (?: [^\#]* & )? q=cache: (?: [\w\-]+ : )?
            )
            (?<scheme> https? ) : (?<rest> /{1,2} [^/\s+] [^\s+]* )
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase
    )]
    private static partial Regex Copy();
}
