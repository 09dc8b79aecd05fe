using System.Net;
using static IctPipeline.Azure.Tests.Language.LanguageEmulatorTests;

namespace IctPipeline.Azure.Tests.Language;

/// <summary>What the emulator makes of paths, of the older protocol and of model versions.</summary>
public sealed class LanguageEmulatorPathTests
{
    [Theory]
    [InlineData("EntityRecognition", "bogus", false)]
    [InlineData("EntityRecognition", "2019-01-01", false)]
    [InlineData("EntityRecognition", "2024-05-01 ", false)]
    [InlineData("EntityRecognition", "2022-10-01", false)]
    [InlineData("LanguageDetection", "2022-10-01", true)]
    [InlineData("EntityRecognition", "2024-05-01", true)]
    [InlineData("EntityRecognition", "latest", true)]
    public async Task Request_ModelVersion_IsRefusedUnlessTheKindKnowsIt(string kind, string version, bool isKnown)
    {
        await using var emulator = await StartAsync();

        using var response = await PostAsync(
            emulator,
            $$$"""
            {"kind":"{{{kind}}}","parameters":{"modelVersion":"{{{version}}}"},"analysisInput":{"documents":[{"id":"1","text":"Roma"}]}}
            """
        );

        Assert.Equal(isKnown ? HttpStatusCode.OK : HttpStatusCode.BadRequest, response.StatusCode);
        if (!isKnown)
        {
            Assert.Equal("ModelVersionIncorrect", await InnerCodeAsync(response));
        }
    }

    [Fact]
    public async Task Request_BehindAnEndpointWithASlash_IsAnswered()
    {
        await using var emulator = await StartAsync();

        using var response = await PostAsync(
            emulator,
            Body("EntityRecognition", ["Hà Nội"]),
            path: "//language//:analyze-text?api-version=2023-04-01"
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("languages", "detectedLanguage")]
    [InlineData("entities/recognition/general", "entities")]
    [InlineData("keyPhrases", "keyPhrases")]
    [InlineData("sentiment", "confidenceScores")]
    public async Task Request_OlderProtocol_IsAnsweredWithoutAFrame(string path, string property)
    {
        await using var emulator = await StartAsync();
        const string documents = """{"documents":[{"id":"1","text":"👍🏽 Samsung"},{"id":"2","text":""}]}""";

        using var response = await PostAsync(
            emulator,
            documents,
            path: $"/text/analytics/v3.1/{path}?showStats=true&stringIndexType=Utf16CodeUnit"
        );

        using var json = await JsonAsync(response);
        Assert.True(json.RootElement.GetProperty("documents")[0].TryGetProperty(property, out var found));
        Assert.Equal(["2"], Ids(json.RootElement.GetProperty("errors")));
        Assert.Equal(2, json.RootElement.GetProperty("statistics").GetProperty("documentsCount").GetInt32());
        if (property == "entities")
        {
            Assert.Equal(5, found[0].GetProperty("offset").GetInt32());
        }
    }

    [Fact]
    public async Task Request_OlderProtocolUnknownModel_IsRefused()
    {
        await using var emulator = await StartAsync();

        using var response = await PostAsync(
            emulator,
            """{"documents":[{"id":"1","text":"Roma"}]}""",
            path: "/text/analytics/v3.1/keyPhrases?model-version=bogus"
        );

        Assert.Equal((HttpStatusCode.BadRequest, "ModelVersionIncorrect"), (response.StatusCode, await InnerCodeAsync(response)));
    }

    [Theory]
    [InlineData("/text/analytics/v3.0/keyPhrases")]
    [InlineData("/text/analytics/v3.1/entities/linking")]
    [InlineData("/language/analyze-text/jobs?api-version=2023-04-01")]
    [InlineData("/")]
    public async Task Request_UnknownPath_IsToldWhatThereIs(string path)
    {
        await using var emulator = await StartAsync();

        using var response = await PostAsync(emulator, Body("EntityRecognition", ["Hà Nội"]), path: path);

        using var json = await JsonAsync(response);
        var error = json.RootElement.GetProperty("error");
        Assert.Equal((HttpStatusCode.NotFound, "404"), (response.StatusCode, error.GetProperty("code").GetString()));
        Assert.Contains("/language/:analyze-text", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("/text/analytics/v3.1/keyPhrases", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }
}
