namespace IctPipeline.Client.Tests.Similar;

public sealed class SignatureShelfTests
{
    private const int Many = 1300;

    [Fact]
    public void Add_ManyDocuments_EachKeepsItsOwn()
    {
        var shelf = new SignatureShelf();
        Assert.All(Enumerable.Range(0, Many), number => Assert.True(shelf.Add($"id{number}", Similarity(number))));

        Assert.Equal(Many, shelf.Count);
        Assert.Equal(2, shelf.Bands);
        foreach (var number in new[] { 0, 1, 511, 512, 1024, Many - 1 })
        {
            Assert.Equal($"id{number}", shelf.IdOf(number));
            Assert.Equal(1, shelf.Similarity(number, number));
            Assert.NotEqual(shelf.BandOf(number, 0), shelf.BandOf(number, 1));
            Assert.Equal(shelf.BandOf(number, 1), shelf.BandOf(number < 512 ? 0 : 512, 1));
        }

        Assert.Equal(0, shelf.Similarity(0, 1));
    }

    [Fact]
    public void Add_SignatureOfAnotherKind_IsLeftOut()
    {
        var shelf = new SignatureShelf();
        shelf.Add("first", Similarity(1));

        Assert.False(shelf.Add("longer", Similarity(2) with { Signature = Convert.ToBase64String(new byte[64]) }));
        Assert.False(shelf.Add("fewer", Similarity(2) with { Bands = ["aaaaaaaa"] }));
        Assert.Throws<FormatException>(() => shelf.Add("wide", Similarity(2) with { Bands = ["aaaaaaaa", "aaaaaaaaa"] }));
        Assert.Equal(1, shelf.Count);
    }

    private static DocumentSimilarity Similarity(int number) =>
        new([$"b{number:d7}", number < 512 ? "low" : "high"], Convert.ToBase64String([.. Enumerable.Repeat((byte)(number % 251), 32)]));
}
