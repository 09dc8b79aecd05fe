using IctPipeline.Testing;

namespace IctPipeline.Architecture.Tests;

/// <summary>The tables of words that the heuristics of Reading go by; what their lines do is held by the tests of Reading.</summary>
public sealed class WordTableTests
{
    private const string Owner = "WordTable.Load(\"date-words.tsv\"); Table[\"modified\"]; Table[\"filed\"];";

    private static readonly string[] Whole =
    [
        "# Words beside a date: DateWords.cs.",
        "# Columns: kind, words",
        "# Kinds: modified, filed (under an entry).",
        "# Matched: anywhere.",
        "modified\tupdated",
        "filed\t␣on",
    ];

    [Fact]
    public void Tables_OfReading_AreWholeAndReadByTheClassBesideThem()
    {
        var files = Directory
            .EnumerateFiles(RepositoryFolder.PathOf("src/IctPipeline.Reading"), "*.tsv", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .ToList();
        Assert.NotEmpty(files);

        var faults = files.SelectMany(file => Read(file).Faults()).ToList();

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public void Tables_OfReading_HaveNamesOfTheirOwn()
    {
        var names = Directory
            .EnumerateFiles(RepositoryFolder.PathOf("src/IctPipeline.Reading"), "*.tsv", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file))
            .ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Table_Whole_HasNoFault() => Assert.Empty(new WordTableFile("date-words.tsv", Whole, Owner).Faults());

    [Theory]
    [InlineData("modified\tupdated", "date-words.tsv:7 says the same as line 5")]
    [InlineData("modified", "date-words.tsv:7 has 1 columns instead of 2")]
    [InlineData("modified\t", "date-words.tsv:7 has an empty cell")]
    [InlineData("", "date-words.tsv:7 has an empty cell")]
    [InlineData("modified\trevised ", "date-words.tsv:7 has white space that no reader sees; a space at the end of a cell is written '␣'")]
    [InlineData("modified\tgea\u0308ndert", "date-words.tsv:7 is not in normal form C")]
    [InlineData("created\tmade", "date-words.tsv:7 is of kind 'created', which DateWords.cs does not ask for")]
    [InlineData("created\tmade", "date-words.tsv:7 is of kind 'created', which the head of the table does not explain")]
    public void Table_WithAWrongLine_NamesFileAndLine(string line, string fault) =>
        Assert.Contains(fault, new WordTableFile("date-words.tsv", [.. Whole, line], Owner).Faults());

    [Theory]
    [InlineData("# Columns: kind, words", "date-words.tsv:1 has no line '# Columns:'")]
    [InlineData("# Matched: anywhere.", "date-words.tsv:1 has no line '# Matched:'")]
    [InlineData("# Words beside a date: DateWords.cs.", "date-words.tsv:1 does not say what the table is and where it matters")]
    public void Table_WithoutItsHead_IsFound(string missing, string fault) =>
        Assert.Contains(fault, new WordTableFile("date-words.tsv", [.. Whole.Where(line => line != missing)], Owner).Faults());

    [Fact]
    public void Table_ThatNoClassBesideItReads_IsFound() =>
        Assert.Contains(
            "date-words.tsv:1 is not read by DateWords.cs beside it",
            new WordTableFile("date-words.tsv", Whole, Owner: "").Faults()
        );

    private static WordTableFile Read(string file)
    {
        var owner = Path.Combine(Path.GetDirectoryName(file)!, WordTableFile.OwnerOf(Path.GetFileName(file)) + ".cs");
        return new WordTableFile(Path.GetFileName(file), File.ReadAllLines(file), File.Exists(owner) ? File.ReadAllText(owner) : "");
    }
}
