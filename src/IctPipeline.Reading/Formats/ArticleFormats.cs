using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats;

/// <summary>What callers may know of the formats that are read.</summary>
public static class ArticleFormats
{
    private const string UnknownContentType = "application/octet-stream";

    /// <summary>Every value of <see cref="FileFacts.Format"/>; archives are none, since their files have formats of their own.</summary>
    public static IReadOnlyList<string> All { get; } =
    [.. FormatRegistry.Default.Formats.Where(format => !format.IsArchive).Select(format => format.Name)];

    /// <summary>
    /// The content type that storage tools declare for a file of that name, by its extension; <c>application/octet-stream</c> where the
    /// extension is of no format.
    /// </summary>
    public static string ContentTypeOf(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var extensions = FormatRegistry.Default.Formats.SelectMany(format => format.Extensions);
        return extensions.FirstOrDefault(extension => fileName.EndsWith(extension.Suffix, StringComparison.OrdinalIgnoreCase)).ContentType
            ?? UnknownContentType;
    }
}
