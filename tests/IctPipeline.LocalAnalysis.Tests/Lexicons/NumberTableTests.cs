using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Tests.Lexicons;

public class NumberTableTests
{
    [Fact]
    public void Find_ManyKeysInAnyOrder_EqualsADictionary()
    {
        var random = new Random(5);
        var (table, dictionary) = (new NumberTable(), new Dictionary<ulong, int>());
        for (var i = 0; i < 20_000; i++)
        {
            // Few keys in the low bits and few in the high ones: both meet each other in the table.
            var key = ((ulong)random.Next(1, 2_000) << (16 * random.Next(4))) + (ulong)random.Next(0, 3);
            table.Set(key, i);
            dictionary[key] = i;
        }

        Assert.Equal(dictionary.Count, table.Count);
        Assert.All(dictionary, pair => Assert.Equal(pair.Value, table.Find(pair.Key)));
        Assert.All(
            Enumerable.Range(0, 20_000).Select(_ => (ulong)random.NextInt64(1, long.MaxValue)).Where(key => !dictionary.ContainsKey(key)),
            key => Assert.Equal(NumberTable.None, table.Find(key))
        );
    }

    [Fact]
    public void Find_EmptyTable_None() => Assert.Equal(NumberTable.None, new NumberTable().Find(1));
}
