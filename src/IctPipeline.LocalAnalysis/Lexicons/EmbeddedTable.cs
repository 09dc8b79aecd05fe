using System.Reflection;
using System.Text;

namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>Tab-separated tables in the assembly; lines that start with <c># </c> are comments.</summary>
internal static class EmbeddedTable
{
    public static bool Exists(string name) => Assembly.GetExecutingAssembly().GetManifestResourceInfo($"lexicons/{name}") is not null;

    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('\t'));

    public static IEnumerable<string> Lines(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"lexicons/{name}")
            ?? throw new InvalidDataException($"The lexicon '{name}' is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
