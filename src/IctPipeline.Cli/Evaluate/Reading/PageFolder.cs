using System.IO.Compression;
using System.Text.Json;

namespace IctPipeline.Cli.Evaluate.Reading;

/// <summary>A folder of <c>NAME.html</c> or <c>NAME.html.gz</c>, each with what people say of it in <c>NAME.json</c>.</summary>
internal static class PageFolder
{
    private const string Page = ".html";
    private const string Packed = ".html.gz";

    public static bool Looks(string folder) => Names(folder).Any();

    /// <exception cref="UserError">An annotation can't be read.</exception>
    public static IEnumerable<AnnotatedPage> Read(string folder)
    {
        foreach (var name in Names(folder))
        {
            yield return Annotation(name) with
            {
                Name = Path.GetFileName(name),
                Html = Html(name),
            };
        }
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.json")
            .Select(file => file[..^".json".Length])
            .Where(name => File.Exists(name + Page) || File.Exists(name + Packed))
            .Order(StringComparer.Ordinal);

    private static AnnotatedPage Annotation(string name)
    {
        try
        {
            return AnnotatedPage.Parse(File.ReadAllText(name + ".json"));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new UserError(ExitCodes.Usage, $"--set: {name}.json is no annotation of a page: {error.Message}", error);
        }
    }

    private static byte[] Html(string name)
    {
        if (File.Exists(name + Page))
        {
            return File.ReadAllBytes(name + Page);
        }

        using var packed = new GZipStream(File.OpenRead(name + Packed), CompressionMode.Decompress);
        using var page = new MemoryStream();
        packed.CopyTo(page);
        return page.ToArray();
    }
}
