using System.Text;

namespace IctPipeline.Architecture.Tests;

/// <summary>A table of words in the source, and the class beside it that goes by it.</summary>
/// <param name="Name">Of the file: <c>date-words.tsv</c>.</param>
/// <param name="Lines">Of the file, comments and all.</param>
/// <param name="Owner">Source of the class; empty where there is none.</param>
internal sealed record WordTableFile(string Name, IReadOnlyList<string> Lines, string Owner)
{
    private const string Columns = "# Columns: ";
    private const string Matched = "# Matched: ";

    /// <summary>The name of its class: <c>DateWords</c>.</summary>
    public static string OwnerOf(string name) =>
        string.Concat(Path.GetFileNameWithoutExtension(name).Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>One text for each fault, with the file's name and the number of the line.</summary>
    public IEnumerable<string> Faults() =>
        Header()
            .Concat(Rows().SelectMany(row => Row(row.Line, row.Cells).Select(what => $"{Name}:{row.Line} {what}")))
            .Concat(Duplicates());

    private IEnumerable<string> Header()
    {
        if (!Owner.Contains($"\"{Name}\"", StringComparison.Ordinal))
        {
            yield return $"{Name}:1 is not read by {OwnerOf(Name)}.cs beside it";
        }

        if (!Lines[0].StartsWith("# ", StringComparison.Ordinal) || !Lines[0].EndsWith($": {OwnerOf(Name)}.cs.", StringComparison.Ordinal))
        {
            yield return $"{Name}:1 does not say what the table is and where it matters";
        }

        foreach (
            var part in new[] { Columns, Matched }.Where(part => Comments().All(line => !line.StartsWith(part, StringComparison.Ordinal)))
        )
        {
            yield return $"{Name}:1 has no line '{part.Trim()}'";
        }
    }

    private IEnumerable<string> Row(int line, string[] cells)
    {
        var columns = Names();
        if (cells.Length != columns.Length)
        {
            yield return $"has {cells.Length} columns instead of {columns.Length}";
        }

        if (cells.Any(cell => cell != cell.Trim() || cell.Contains("  ", StringComparison.Ordinal)))
        {
            yield return "has white space that no reader sees; a space at the end of a cell is written '␣'";
        }

        if (cells.Any(cell => !cell.IsNormalized(NormalizationForm.FormC)))
        {
            yield return "is not in normal form C";
        }

        // A year has twelve months, and some languages fewer short forms.
        if (columns.Length <= 2 && cells.Any(cell => cell.Length == 0))
        {
            yield return "has an empty cell";
        }

        if (columns[0] == "kind" && !Owner.Contains($"\"{cells[0]}\"", StringComparison.Ordinal))
        {
            yield return $"is of kind '{cells[0]}', which {OwnerOf(Name)}.cs does not ask for";
        }

        if (columns[0] == "kind" && !Header(cells[0]))
        {
            yield return $"is of kind '{cells[0]}', which the head of the table does not explain";
        }
    }

    private IEnumerable<string> Duplicates() =>
        from row in Rows()
        group row.Line by string.Join('\t', row.Cells) into same
        where same.Count() > 1
        select $"{Name}:{same.Last()} says the same as line {same.First()}";

    private bool Header(string kind) =>
        string.Join(' ', Comments().SkipWhile(line => !line.StartsWith("# Kinds: ", StringComparison.Ordinal)))
            .Split(' ', ',', ';', '#', ':')
            .Contains(kind);

    private string[] Names() =>
        Comments().FirstOrDefault(line => line.StartsWith(Columns, StringComparison.Ordinal))?[Columns.Length..].Split(", ") ?? [""];

    private IEnumerable<string> Comments() => Lines.TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal));

    private IEnumerable<(int Line, string[] Cells)> Rows() =>
        Lines
            .Index()
            .Where(line => !line.Item.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => (line.Index + 1, line.Item.Split('\t')));
}
