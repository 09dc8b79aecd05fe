using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.LocalAnalysis.Tests.Lexicons;

public class TermTableTests
{
    [Fact]
    public void Add_ManyTerms_NumbersThemInOrder()
    {
        var table = new TermTable();
        var terms = Enumerable.Range(0, 5_000).Select(i => $"từ{i}").ToList();
        Assert.Equal(Enumerable.Range(0, terms.Count), terms.Select(term => table.Add(term, FeatureHash.OfText(term))).ToList());

        Assert.Equal(terms.Count, table.Count);
        Assert.Equal(Enumerable.Range(0, terms.Count), terms.Select(term => table.Find(term, FeatureHash.OfText(term))).ToList());
        Assert.Equal(FeatureHash.OfText(terms[17]), table.HashOf(17));
        Assert.Equal(TermTable.None, table.Find("từ5000", FeatureHash.OfText("từ5000")));
    }

    [Fact]
    public void Find_TermsOfOneHash_TellsThemApart()
    {
        var table = new TermTable();
        Assert.Equal((0, 1), (table.Add("một", 7), table.Add("hai", 7)));
        Assert.Equal((0, 1, TermTable.None), (table.Find("một", 7), table.Find("hai", 7), table.Find("ba", 7)));
    }
}
