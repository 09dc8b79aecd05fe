using System.Collections.Frozen;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Dates.Zones;

/// <summary>The country whose clocks an article goes by, as far as its address, its script or its language tell.</summary>
/// <param name="Country">By its domain.</param>
/// <param name="Zone">Null for a country with several clocks.</param>
/// <param name="Because">What tells, for the reader of a warning.</param>
internal sealed record HomeCountry(string Country, string? Zone, string Because)
{
    /// <summary>UTF-16 code units of the text that are looked at.</summary>
    private const int MaxSample = 4_000;

    /// <summary>One letter in so many must be of a script; marked letters of Vietnamese are one in six.</summary>
    private const int OneIn = 25;

    private static readonly (string Kind, string Name, string Meaning)[] Rows =
    [
        .. WordTable.Rows("home-country.tsv").Select(row => row.OfColumns(3).Cells).Select(cells => (cells[0], cells[1], cells[2])),
    ];

    private static readonly FrozenDictionary<string, string> Zones = Of("zone");
    private static readonly FrozenDictionary<string, string> Languages = Of("language");
    private static readonly (char First, char Last, string Country)[] Scripts =
    [
        .. Rows.Where(row => row.Kind == "script").Select(row => (row.Name[0], row.Name[^1], row.Meaning)),
    ];

    private static readonly char FirstOfScripts = Scripts.Min(script => script.First);

    /// <summary>The address tells first, then the script, since themes declare any language; null where nothing does.</summary>
    public static HomeCountry? Find(string? address, string? declaredLanguage, string? title, string body) =>
        OfAddress(address) ?? OfScript(title, body) ?? OfLanguage(declaredLanguage);

    private static HomeCountry? OfAddress(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.LastIndexOf('.') is not (> 0 and var dot))
        {
            return null;
        }

        var domain = uri.Host[(dot + 1)..].ToLowerInvariant();
        return domain is "us" or "au" or "ca" || Zones.ContainsKey(domain) ? New(domain, $"the address ends in .{domain}") : null;
    }

    private static HomeCountry? OfScript(string? title, string body)
    {
        Span<int> counts = stackalloc int[Scripts.Length];
        var letters = Count(title, counts) + Count(body.AsSpan(0, Math.Min(body.Length, MaxSample)), counts);

        // In the order of the table: Japanese has kana beside its ideographs, Korean may have a few ideographs.
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] * OneIn > letters)
            {
                return New(Scripts[i].Country, "the text is in the script of that country");
            }
        }

        return null;
    }

    /// <summary>Counts the letters of each script; returns how many there are of any.</summary>
    private static int Count(ReadOnlySpan<char> text, Span<int> counts)
    {
        var scripts = Scripts.AsSpan();
        var letters = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            for (var i = 0; c >= FirstOfScripts && i < scripts.Length; i++)
            {
                if (c >= scripts[i].First && c <= scripts[i].Last)
                {
                    counts[i]++;
                    break;
                }
            }
        }

        return letters;
    }

    /// <summary>"en-GB" names its country, "ko" has one of its own, "en" has none.</summary>
    private static HomeCountry? OfLanguage(string? tag)
    {
        var parts = (tag ?? "").Split('-', '_');
        var region = parts.Skip(1).LastOrDefault(part => part.Length == 2)?.ToLowerInvariant();
        return region is not null ? New(region, $"the language is {tag}")
            : Languages.TryGetValue(parts[0].ToLowerInvariant(), out var country) ? New(country, $"the language is {tag}")
            : null;
    }

    private static HomeCountry New(string country, string because) => new(country, Zones.GetValueOrDefault(country), because);

    private static FrozenDictionary<string, string> Of(string kind) =>
        Rows.Where(row => row.Kind == kind).ToFrozenDictionary(row => row.Name, row => row.Meaning, StringComparer.Ordinal);
}
