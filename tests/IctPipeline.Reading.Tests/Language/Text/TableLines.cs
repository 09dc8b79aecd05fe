using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Tests.Language.Text;

/// <summary>Holds every line of a table to be one that its owner goes by; a line that fails is named by file and number.</summary>
internal static class TableLines
{
    /// <param name="works">Whether the owner knows the words of a kind (of "" in a table of one column).</param>
    public static void AssertWork(string table, Func<string, string, bool> works)
    {
        var rows = WordTable.Rows(table).ToList();
        Assert.NotEmpty(rows);
        AssertNone(
            from row in rows
            where !works(row.Cells.Length > 1 ? row.Cells[0] : "", row.Cells[^1])
            select row.Fault($"'{row.Cells[^1]}' is not known by its owner").Message
        );
    }

    /// <param name="covers">Whether whatever the second words match is matched by the first words of the same kind.</param>
    public static void AssertNeeded(string table, Func<string, string, bool> covers, params string[] kinds)
    {
        var rows = WordTable.Rows(table).Where(row => kinds.Contains(row.Cells[0])).ToList();
        Assert.NotEmpty(rows);
        AssertNone(
            from row in rows
            from other in rows
            where row != other && row.Cells[0] == other.Cells[0] && covers(other.Cells[1], row.Cells[1])
            select row.Fault($"'{row.Cells[1]}' adds nothing to '{other.Cells[1]}' in line {other.Line}").Message
        );
    }

    private static void AssertNone(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join("\n", all));
    }
}
