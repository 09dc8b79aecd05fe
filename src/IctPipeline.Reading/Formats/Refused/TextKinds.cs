using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Refused;

/// <summary>The kinds of text files that lie beside articles and are none.</summary>
internal static class TextKinds
{
    /// <summary>Openings that nothing but such a file has.</summary>
    private static readonly (string Opening, string Name)[] Openings =
    [
        ("BEGIN:VCARD", "a vCard"),
        ("BEGIN:VCALENDAR", "an iCalendar file"),
        ("version https://git-lfs.github.com/spec/", "a pointer of Git LFS, and not the file itself"),
        ("diff --git ", "a patch"),
        ("-----BEGIN ", "a certificate, a key or an encrypted message (PEM)"),
        ("\\documentclass", "a LaTeX document"),
        ("%!PS", "a PostScript document"),
        ("#!/", "a script"),
        ("# yarn lockfile", "a lock file of a package manager"),
        ("-- MySQL dump", "an SQL dump"),
        ("-- MariaDB dump", "an SQL dump"),
        ("--\n-- PostgreSQL database dump", "an SQL dump"),
        ("-- phpMyAdmin SQL Dump", "an SQL dump"),
        ("#EXTM3U", "a playlist"),
        ("[playlist]", "a playlist"),
        ("[InternetShortcut]", "a shortcut to an address"),
        ("[Desktop Entry]", "a shortcut to a program"),
        ("# Netscape HTTP Cookie File", "a list of cookies"),
        ("<!DOCTYPE NETSCAPE-Bookmark-file-1", "a list of bookmarks"),
        ("d8:announce", "a torrent"),
        ("d13:announce-list", "a torrent"),
        ("[Script Info]", "subtitles"),
        ("%YAML ", "a file of settings"),
    ];

    private static readonly TextKind[] Kinds =
    [
        new("a recorded HTTP message", HttpShapes.IsHttp),
        new("subtitles", LineShapes.IsSubtitles),
        new("a robots.txt", LineShapes.IsRobots),
        new("a list of sellers of advertisements (ads.txt)", ListShapes.IsAds),
        new("a security.txt", ListShapes.IsSecurity),
        new("a humans.txt", ListShapes.IsHumans),
        new("a list of checksums", ListShapes.IsChecksums),
        new("a dump of bytes", ListShapes.IsHexDump),
        new("data in Base64", ListShapes.IsBase64),
        new("a directory's entries (LDIF)", ListShapes.IsLdif),
        new("a graph (DOT)", ListShapes.IsGraph),
        new("an error of a program", ListShapes.IsTrace),
        new("a BibTeX file", LineShapes.IsBibTex),
        new("a LaTeX document", LineShapes.IsLatex),
        new("a pickle of Python", LineShapes.IsPickle),
        new("an SQL dump", LineShapes.IsSql),
        new("a lock file of a package manager", LineShapes.IsLockFile),
        new("a log", LineShapes.IsLog),
        new("a table (CSV); export its rows as JSON Lines", TableShapes.IsTable),
        new("a style sheet", CodeShapes.IsStyleSheet),
        new("source code", CodeShapes.IsCode),
        new("a file of settings", CodeShapes.IsSettings),
    ];

    /// <summary>What the text is, with its article; null where it may be an article.</summary>
    public static string? KindOf(ParseContext context)
    {
        var head = context.Head.TrimStart('\uFEFF');
        if (head.IsEmpty || head[0] == '{' || (head[0] == '[' && head[1..].TrimStart() is ['{' or '[' or '"' or ']', ..]))
        {
            // JSON is told by its own formats.
            return null;
        }

        foreach (var (opening, name) in Openings)
        {
            if (head.StartsWith(opening, StringComparison.Ordinal))
            {
                return name;
            }
        }

        if (head[0] == '<')
        {
            return XmlKinds.KindOf(context);
        }

        if (IsPost(context, head))
        {
            return null;
        }

        var sample = new TextSample(context);
        return Array.Find(Kinds, kind => kind.Recognizes(sample))?.Name;
    }

    /// <summary>True for a text with front matter and a post's name: it is an article, whatever its lines look like.</summary>
    private static bool IsPost(ParseContext context, ReadOnlySpan<char> head) =>
        context.Extension is ".md" or ".markdown" or ".mdx" or ".mkd" or ".txt" or ""
        && (head.StartsWith("---") || head.StartsWith("+++"))
        && FrontMatterBlock.Find(context.Text, context.Options.MaxFrontMatterLength, isMarkdown: false) is not null;
}
