using IctPipeline.Azure.Cosmos;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Tests.Cosmos;

public class CosmosOptionsTests
{
    private const string Connection = "AccountEndpoint=https://a.documents.azure.com:443/;AccountKey=AAAA;";

    [Theory]
    [InlineData("Cosmos:ConnectionString")]
    [InlineData("Cosmos")]
    [InlineData("ConnectionStrings:Cosmos")]
    public void Bind_ConnectionString_IsFound(string setting)
    {
        var options = Bind((setting, Connection), ("Cosmos:Database", "news"));

        Assert.Equal((Connection, "news"), (options.ConnectionString, options.Database));
        Assert.Equal(ConnectionMode.Direct, options.EffectiveConnectionMode);
        Assert.False(options.IsLocal);
    }

    [Theory]
    [InlineData("Cosmos:Endpoint")]
    [InlineData("Cosmos:accountEndpoint")]
    public void Bind_Endpoint_IsFoundWithItsDefaults(string setting)
    {
        var options = Bind((setting, "https://a.documents.azure.com"), ("Cosmos:ClientId", "0000"));

        Assert.Equal("https://a.documents.azure.com/", options.Endpoint!.AbsoluteUri);
        Assert.Equal(("0000", "ict", 9, 30), (options.ClientId, options.Database, options.MaxRetryAttempts, options.MaxRetryWaitSeconds));
    }

    [Theory]
    [InlineData("https://a.documents.azure.com", null, ConnectionMode.Direct)]
    [InlineData("https://a.documents.azure.com", "gateway", ConnectionMode.Gateway)]
    [InlineData("http://127.0.0.1:8081", null, ConnectionMode.Gateway)]
    [InlineData("https://localhost:8081", null, ConnectionMode.Gateway)]
    [InlineData("https://localhost:8081", "Direct", ConnectionMode.Direct)]
    public void ConnectionMode_ByEndpointAndSetting_IsChosen(string endpoint, string? setting, ConnectionMode expected)
    {
        Assert.Equal(expected, Bind(("Cosmos:Endpoint", endpoint), ("Cosmos:ConnectionMode", setting)).EffectiveConnectionMode);
    }

    [Theory]
    [InlineData("Cosmos:Endpoint is not set")]
    [InlineData("Cosmos:Endpoint is not an absolute", "Cosmos:Endpoint", "a.documents.azure.com")]
    [InlineData(
        "Cosmos:ConnectionString is not a Cosmos DB connection string",
        "Cosmos:ConnectionString",
        "AccountEndpoint=https://a.example/"
    )]
    [InlineData("Cosmos:ConnectionString is not a Cosmos DB connection string", "Cosmos:ConnectionString", "hello")]
    [InlineData(
        "Cosmos:ConnectionString and Cosmos:Endpoint are both set",
        "Cosmos:ConnectionString",
        Connection,
        "Cosmos:Endpoint",
        "https://a.example"
    )]
    [InlineData("Cosmos:ClientId has no use", "Cosmos:ConnectionString", Connection, "Cosmos:ClientId", "0")]
    [InlineData("Cosmos:Database must be", "Cosmos:ConnectionString", Connection, "Cosmos:Database", "a/b")]
    [InlineData("Cosmos:ConnectionMode is none of", "Cosmos:ConnectionString", Connection, "Cosmos:ConnectionMode", "fast")]
    [InlineData("Cosmos:ConnectionMode is none of", "Cosmos:ConnectionString", Connection, "Cosmos:ConnectionMode", "7")]
    [InlineData("Cosmos:ConnectionMode is Direct", "Cosmos:Endpoint", "http://127.0.0.1:8081", "Cosmos:ConnectionMode", "Direct")]
    [InlineData("Cosmos:MaxRetryAttempts must be", "Cosmos:ConnectionString", Connection, "Cosmos:MaxRetryAttempts", "101")]
    [InlineData("Cosmos:MaxRetryWaitSeconds must be", "Cosmos:ConnectionString", Connection, "Cosmos:MaxRetryWaitSeconds", "-1")]
    [InlineData("Cosmos:MaxThroughput must be", "Cosmos:ConnectionString", Connection, "Cosmos:MaxThroughput", "1500")]
    public void Validate_WrongSetting_IsNamed(string expected, params string[] settings)
    {
        var error = Assert.Throws<OptionsValidationException>(() =>
            Bind([.. settings.Chunk(2).Select(pair => (pair[0], (string?)pair[1]))])
        );

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA", error.Message, StringComparison.Ordinal);
    }

    private static CosmosOptions Bind(params (string Key, string? Value)[] settings) =>
        TestServices.Options<CosmosOptions>([
            .. settings.Where(setting => setting.Value is not null).Select(setting => (setting.Key, setting.Value!)),
        ]);
}
