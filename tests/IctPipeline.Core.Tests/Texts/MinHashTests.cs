using IctPipeline.Core.Texts;
using IctPipeline.Shared;

namespace IctPipeline.Core.Tests.Texts;

public sealed class MinHashTests
{
    /// <summary>What is stored depends on it: another value means that every document must be re-indexed.</summary>
    [Fact]
    public void LeastOf_KnownText_GivesTheSameEverywhere()
    {
        var least = MinHash.LeastOf(Text(0, 50));

        Assert.Equal(MinHash.Functions, least.Length);
        Assert.Equal("6fb94a148d7c9726", Convert.ToHexStringLower(MinHash.SignatureOf(least).AsSpan(0, 8)));
        Assert.Equal("JKz3F-Rg 8QeIg5Sn", string.Join(' ', MinHash.BandsOf(least).Take(2)));
    }

    [Theory]
    [InlineData(MinHash.LeastWords - 1, false)]
    [InlineData(MinHash.LeastWords, true)]
    public void LeastOf_ShortText_IsNone(int words, bool expected)
    {
        var least = MinHash.LeastOf(Text(0, words));

        Assert.Equal(expected, least.Length > 0);
        Assert.Equal(expected, MinHash.BandsOf(least).Length > 0);
    }

    [Fact]
    public void LeastOf_FieldsWithTwoSpacesBetween_IsThatOfOneText() =>
        Assert.Equal(MinHash.LeastOf(Text(0, 60)), MinHash.LeastOf(Text(0, 30) + Text(30, 30)));

    /// <summary>Sets of known overlap: the estimate is near, and texts that are alike have a band in common.</summary>
    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(40, 0.9)]
    [InlineData(80, 0.8)]
    [InlineData(250, 0.5)]
    [InlineData(500, 0.25)]
    public void Signature_TextsThatOverlap_TellsHowMuch(int moved, double least)
    {
        const int words = 700;
        var (one, other) = (MinHash.LeastOf(Text(0, words)), MinHash.LeastOf(Text(moved, words)));
        var overlap = (words - 2 - moved) / (double)(words - 2 + moved);

        var estimate = SignatureMatch.Estimate(MinHash.SignatureOf(one), MinHash.SignatureOf(other));

        Assert.InRange(estimate, overlap - 0.12, overlap + 0.12);
        if (least >= 0.8)
        {
            Assert.NotEmpty(MinHash.BandsOf(one).Intersect(MinHash.BandsOf(other)));
        }
    }

    [Fact]
    public void Signature_TextsWithoutACommonPhrase_AreNotAlike()
    {
        var texts = Enumerable.Range(0, 60).Select(n => MinHash.LeastOf(Text(n * 1000, 300))).ToList();
        var signatures = texts.ConvertAll(least => MinHash.SignatureOf(least));
        var pairs = from one in Enumerable.Range(0, texts.Count) from other in Enumerable.Range(0, one) select (one, other);

        Assert.All(pairs, pair => Assert.InRange(SignatureMatch.Estimate(signatures[pair.one], signatures[pair.other]), 0, 0.1));
    }

    [Fact]
    public void Estimate_SignatureOfAnotherKind_IsNone()
    {
        Assert.Equal(0, SignatureMatch.Estimate([], []));
        Assert.Equal(0, SignatureMatch.Estimate([1, 2], [1]));
        Assert.Equal(1, SignatureMatch.Estimate([1, 2], [1, 2]));
    }

    private static string Text(int first, int words) => $" {string.Join(' ', Enumerable.Range(first, words).Select(n => $"tu{n}"))} ";
}
