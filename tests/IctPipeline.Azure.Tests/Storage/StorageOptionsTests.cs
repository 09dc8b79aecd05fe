using IctPipeline.Azure.Storage;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Tests.Storage;

public class StorageOptionsTests
{
    private const string Connection = "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=AAAA;EndpointSuffix=core.windows.net";

    [Theory]
    [InlineData("ArticlesStorage")]
    [InlineData("ArticlesStorage:connectionString")]
    [InlineData("ConnectionStrings:ArticlesStorage")]
    [InlineData("AzureWebJobsArticlesStorage")]
    [InlineData("ConnectionStrings:AzureWebJobsArticlesStorage")]
    public void Bind_ConnectionStringWhereTriggersLook_IsFound(string setting)
    {
        Assert.Equal(Connection, Bind((setting, $" {Connection} ")).ConnectionString);
    }

    [Fact]
    public void Bind_AddressesAndIdentity_AreRead()
    {
        var options = Bind(
            ("ArticlesStorage:blobServiceUri", "https://a.blob.core.windows.net"),
            ("ArticlesStorage:queueServiceUri", "https://a.queue.core.windows.net"),
            ("ArticlesStorage:clientId", "0000"),
            ("ArticlesStorage:maxRetries", "5")
        );

        Assert.Null(options.ConnectionString);
        Assert.Equal("https://a.blob.core.windows.net/", options.BlobAddress!.AbsoluteUri);
        Assert.Equal("https://a.queue.core.windows.net/", options.QueueAddress!.AbsoluteUri);
        Assert.Equal(("0000", 5, 60), (options.ClientId, options.MaxRetries, options.NetworkTimeoutSeconds));
    }

    [Fact]
    public void Bind_AccountName_StandsForBothAddresses()
    {
        var options = Bind(("ArticlesStorage:accountName", "news"));

        Assert.Equal("https://news.blob.core.windows.net/", options.BlobAddress!.AbsoluteUri);
        Assert.Equal("https://news.queue.core.windows.net/", options.QueueAddress!.AbsoluteUri);
    }

    [Theory]
    [InlineData("ArticlesStorage is not set")]
    [InlineData("ArticlesStorage is not a storage connection string", "ArticlesStorage", "hello")]
    [InlineData("ArticlesStorage is not a storage connection string", "ArticlesStorage", "AccountName=a")]
    [InlineData("ArticlesStorage__queueServiceUri is not set", "ArticlesStorage:blobServiceUri", "https://a.example")]
    [InlineData("ArticlesStorage__blobServiceUri is not set", "ArticlesStorage:queueServiceUri", "https://a.example")]
    [InlineData("ArticlesStorage:blobServiceUri is not an absolute", "ArticlesStorage:blobServiceUri", "a.example")]
    [InlineData(
        "ArticlesStorage__blobServiceUri, __queueServiceUri or __accountName are set too",
        "ArticlesStorage",
        Connection,
        "ArticlesStorage:accountName",
        "a"
    )]
    [InlineData("ArticlesStorage:accountName is no name", "ArticlesStorage:accountName", "no name")]
    [InlineData("ArticlesStorage:accountName is no name", "ArticlesStorage:accountName", "a.example/")]
    [InlineData("ArticlesStorage:clientId has no use", "ArticlesStorage", Connection, "ArticlesStorage:clientId", "0")]
    [InlineData("ArticlesStorage:maxRetries must be", "ArticlesStorage", Connection, "ArticlesStorage:maxRetries", "11")]
    [InlineData("ArticlesStorage:maxRetries is not a whole number", "ArticlesStorage", Connection, "ArticlesStorage:maxRetries", "many")]
    [InlineData(
        "ArticlesStorage:networkTimeoutSeconds must be",
        "ArticlesStorage",
        Connection,
        "ArticlesStorage:networkTimeoutSeconds",
        "0"
    )]
    public void Validate_WrongSetting_IsNamed(string expected, params string[] settings)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Bind([.. settings.Chunk(2).Select(pair => (pair[0], pair[1]))]));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "ArticlesStorage", "UseDevelopmentStorage=true")]
    [InlineData(
        true,
        "ArticlesStorage",
        "AccountName=a;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:2/a"
    )]
    [InlineData(false, "ArticlesStorage", Connection)]
    public void IsLocal_Connection_TellsServersOfThisMachine(bool local, string setting, string value)
    {
        Assert.Equal(local, Bind((setting, value)).IsLocal);
    }

    private static StorageOptions Bind(params (string Key, string Value)[] settings) => TestServices.Options<StorageOptions>(settings);
}
