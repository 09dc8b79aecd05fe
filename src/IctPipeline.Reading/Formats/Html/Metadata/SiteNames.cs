namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>A page's names for its site, to tell them from what belongs to the article's title.</summary>
/// <param name="Name">As metadata have it.</param>
/// <param name="Address">Of the page; its host often is the site's name.</param>
internal sealed record SiteNames(string? Name, string? Address)
{
    /// <summary>A part of a title may have a word besides the site's name ("The", "Online"), or lack one of a long name.</summary>
    private const int Besides = 12;
    private const int LongName = 12;

    /// <summary>What stands between a title and the names of a site and its sections.</summary>
    internal static readonly string[] Separators =
    [
        " | ",
        " - ",
        " – ",
        " — ",
        " :: ",
        " » ",
        " · ",
        " • ",
        " / ",
        " « ",
        " < ",
        "｜",
        "ㅣ",
        "│",
        " › ",
        " ‹ ",
        " > ",
        " ~ ",
        " : ",
        "_",
    ];

    /// <summary>Stand in titles themselves, too: only the site's name tells that they part it from one.</summary>
    private static readonly string[] Weak = [" › ", " ‹ ", " > ", " ~ ", " : ", "_"];

    private readonly string? _name = Name is null ? null : Letters(Name);
    private readonly string? _host = HostOf(Address);

    private readonly string[] _home = [];

    /// <summary>What the links to the site's front page show.</summary>
    public IReadOnlyList<string> Home
    {
        init => _home = [.. value.Select(Letters)];
    }

    /// <summary>True where a title is the site's name and nothing else: by its metadata, its host or its links home.</summary>
    public bool Is(string title) =>
        (Name is not null && title.Equals(Name, StringComparison.OrdinalIgnoreCase))
        || Letters(title) is { Length: > 2 } letters
            && (letters == _host || letters == "the" + _host || Array.IndexOf(_home, letters) >= 0);

    /// <summary>"Title - Site" without the site: by the site's name, or else by a short last part.</summary>
    public string Without(string title)
    {
        title = BeforeHome(title);
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var (before, after) = (title[..at].TrimEnd(), title[(at + separator.Length)..].Trim());
            if (IsPart(after))
            {
                return WithoutSections(before, separator);
            }

            if (!Weak.Contains(separator) && IsShortEnd(before, after, separator))
            {
                return before;
            }

            at = title.IndexOf(separator, StringComparison.Ordinal);
            if (separator != "_" && IsPart(title[..at]))
            {
                return WithoutArchive(title[(at + separator.Length)..].Trim(), separator);
            }
        }

        return title;
    }

    /// <summary>"Title - Site" without what surely is the site: a heading is what readers see, and keeps its own dashes.</summary>
    public string WithoutName(string heading)
    {
        foreach (var separator in Separators)
        {
            if (heading.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var at && IsPart(heading[(at + separator.Length)..]))
            {
                return heading[..at].TrimEnd();
            }
        }

        return heading;
    }

    /// <summary>"Title : Site | What it is about | Since 2005": behind the name that links home everything is the site's.</summary>
    private string BeforeHome(string title)
    {
        foreach (var separator in Separators.Where(separator => separator != "_"))
        {
            var at = title.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && !IsHome(title[..at]) && FirstPart(title[(at + separator.Length)..].Trim()) is var next && IsHome(next))
            {
                return title[..at].TrimEnd();
            }
        }

        return title;
    }

    /// <summary>"Site » Blog Archive » Title": the section between site and title, if it is short.</summary>
    private static string WithoutArchive(string title, string separator)
    {
        while (
            separator is " » " or " | " or " › " or " :: "
            && title.IndexOf(separator, StringComparison.Ordinal) is > 0 and var at
            && title[..at].TrimEnd().Split(' ').Length <= 2
            && at < title.Length / 2
        )
        {
            title = title[(at + separator.Length)..].Trim();
        }

        return title;
    }

    /// <summary>The first part of a title whose parts are set apart as those of titles and sites are.</summary>
    public static string FirstPart(string title)
    {
        var end = Separators
            .Where(separator => !Weak.Contains(separator))
            .Select(separator => title.IndexOf(separator, StringComparison.Ordinal))
            .Where(at => at > 0)
            .DefaultIfEmpty(title.Length)
            .Min();
        return title[..end].TrimEnd();
    }

    private bool IsHome(string part) => Letters(part) is { Length: > 2 } letters && Array.IndexOf(_home, letters) >= 0;

    private static bool IsShortEnd(string before, string after, string separator) =>
        separator is " | " or "｜" or "ㅣ" or "│"
            ? before.Length > after.Length
            : before.Length > after.Length * 2 && (separator is " :: " or " » " || after.Split(' ').Length <= 4);

    /// <summary>"Title | Royal | News" before the site's name: sections stand between the same separators.</summary>
    private static string WithoutSections(string title, string separator)
    {
        while (
            separator != " - "
            && title.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var at
            && title[(at + separator.Length)..].Split(' ').Length <= 2
            && at > title.Length / 2
        )
        {
            title = title[..at].TrimEnd();
        }

        return title;
    }

    private bool IsPart(string part)
    {
        var letters = Letters(part);
        return letters.Length > 1
            && (
                IsName(letters, _name)
                || IsHome(part)
                || (
                    letters.Length > 2
                    && _host is not null
                    && (
                        letters == _host
                        || letters == "the" + _host
                        || (
                            letters.Length > 4
                            && _host.Length > 4
                            && (IsLonger(letters, _host) || _host.StartsWith(letters, StringComparison.Ordinal))
                            && Math.Abs(letters.Length - _host.Length) < Besides
                        )
                    )
                )
            );
    }

    private static bool IsName(string part, string? name) =>
        name is { Length: > 1 }
        && (
            part == name
            || (part.Contains(name, StringComparison.Ordinal) && part.Length - name.Length < Besides && !IsNumbered(part, name))
            || (part.Length >= LongName && name.StartsWith(part, StringComparison.Ordinal) && name.Length - part.Length < Besides)
        );

    private static bool IsLonger(string part, string host) => part.StartsWith(host, StringComparison.Ordinal) && !IsNumbered(part, host);

    /// <summary>"Acme Signal #18" is an issue of Acme's, not Acme.</summary>
    private static bool IsNumbered(string part, string name) => char.IsAsciiDigit(part[^1]) && part.Length > name.Length;

    private static string? HostOf(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var labels = uri.Host.Split('.');
        return labels.Length < 2
            ? null
            : Letters(labels.Length > 2 && labels[^2].Length <= 3 && labels[^1].Length == 2 ? labels[^3] : labels[^2]);
    }

    private static string Letters(string text) => TitleLetters.Of(text);
}
