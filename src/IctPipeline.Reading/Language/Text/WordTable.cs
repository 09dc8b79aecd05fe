using System.Text;
using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Language.Text;

/// <summary>
/// The words and names that a heuristic goes by: a table of tab-separated columns, embedded beside the class of its name
/// (<c>notices.tsv</c> beside <c>Notices.cs</c>). Lines that start with <c># </c> are comments; the first of them say what the table is,
/// what its columns hold and how a line is matched. <c>␣</c> is a space, which no editor takes away at the end of a line.
/// </summary>
internal sealed class WordTable
{
    private const char VisibleSpace = '␣';

    private readonly string _name;
    private readonly ILookup<string, string> _words;

    private WordTable(string name)
    {
        _name = name;
        _words = Rows(name).Select(row => row.OfColumns(2)).ToLookup(row => row.Cells[0], row => row.Cells[1], StringComparer.Ordinal);
    }

    /// <summary>The kinds in a table of two columns, in the order of their first lines.</summary>
    public IEnumerable<string> Kinds => _words.Select(group => group.Key);

    /// <summary>The words of one kind, in the order of the lines.</summary>
    /// <exception cref="InvalidDataException">No line is of this kind.</exception>
    public string[] this[string kind] =>
        _words.Contains(kind) ? [.. _words[kind]] : throw new InvalidDataException($"{_name} has no line of kind '{kind}'.");

    /// <summary>A table of two columns: kind and words.</summary>
    /// <exception cref="InvalidDataException">There is no such table, or a line has other columns.</exception>
    public static WordTable Load(string name) => new(name);

    /// <summary>The words of a table of one column, in the order of the lines.</summary>
    /// <exception cref="InvalidDataException">There is no such table, or a line has other columns.</exception>
    public static string[] Words(string name) => [.. Rows(name).Select(row => row.OfColumns(1).Cells[0])];

    /// <exception cref="InvalidDataException">There is no such table.</exception>
    public static IEnumerable<WordRow> Rows(string name)
    {
        using var stream =
            typeof(WordTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The table {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                yield return new WordRow(name, number, line.Replace(VisibleSpace, ' ').Split('\t'));
            }
        }
    }

    /// <summary>The words of one kind as a group of a regular expression; <c>*</c> in them stands for any letters and digits.</summary>
    public string Pattern(string kind) =>
        $"(?:{string.Join('|', this[kind].Select(word => Regex.Escape(word).Replace(@"\*", @"\w*", StringComparison.Ordinal)))})";
}
