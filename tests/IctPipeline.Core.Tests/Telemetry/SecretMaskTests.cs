using IctPipeline.Core.Telemetry;

namespace IctPipeline.Core.Tests.Telemetry;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("GET http://127.0.0.1:7071/api/pages/reindex?code=SECRET - 200")]
    [InlineData("GET /api/failures?blob=a&CODE=SECRET&limit=1")]
    [InlineData("https://a.blob.core.windows.net/articles/x?sv=2024&sp=r&sig=SECRET%2B%3D")]
    [InlineData("AccountName=a;AccountKey=SECRET==;EndpointSuffix=core.windows.net")]
    [InlineData("AccountEndpoint=https://a/;accountkey = SECRET;")]
    [InlineData("BlobEndpoint=https://a/;SharedAccessSignature=sv=SECRET;QueueEndpoint=https://b/")]
    [InlineData("x-functions-key: SECRET")]
    [InlineData("{\"x-functions-key\":\"SECRET\",\"host\":\"a\"}")]
    [InlineData("Authorization: Bearer SECRET.SECRET")]
    [InlineData("authorization: SharedKey account:SECRET")]
    [InlineData("Ocp-Apim-Subscription-Key: SECRET")]
    [InlineData("api-key=SECRET")]
    public void Apply_TextWithASecret_HasItNoMore(string text)
    {
        var masked = SecretMask.Apply(text);

        Assert.DoesNotContain("SECRET", masked, StringComparison.Ordinal);
        Assert.Contains("***", masked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2 files were refused (code Empty): code=Empty; see docs/failures.md?")]
    [InlineData("article-retry: 1, each recorded as a failure with the code StrayMessage.")]
    [InlineData("The design=ready, the signal is=3 and the token is 5.")]
    public void Apply_OtherText_StaysAsItIs(string text) => Assert.Equal(text, SecretMask.Apply(text));

    [Fact]
    public void Apply_Address_KeepsWhatIsNoSecret() =>
        Assert.Equal(
            "GET https://a/articles/x?sv=2024&sig=***&sp=r with AccountName=a;AccountKey=***;B=c",
            SecretMask.Apply("GET https://a/articles/x?sv=2024&sig=abc%3D&sp=r with AccountName=a;AccountKey=Zm9v==;B=c")
        );
}
