namespace IctPipeline.Infra.Tests.Templates;

/// <summary>What the templates would deploy: modules are followed, conditions and loops worked out.</summary>
internal sealed class Deployment
{
    private static readonly Dictionary<string, object> Given = new()
    {
        ["environmentName"] = "news",
        ["location"] = "southeastasia",
        ["alertEmails"] = "ops@example.com",
        ["allowedAddresses"] = "192.0.2.10, 198.51.100.0/24",
        ["uploaders"] = "11111111-1111-1111-1111-111111111111",
        ["readers"] = "22222222-2222-2222-2222-222222222222",
    };

    private Deployment(InfraFiles files, string path, Dictionary<string, object> parameters)
    {
        var snapshot = files.Compiled.Snapshot(path, parameters.ToDictionary(each => each.Key, each => Literal(each.Value)));
        Resources = [.. snapshot.GetProperty("predictedResources").EnumerateArray().Select(resource => new Deployed(resource, this))];
    }

    /// <summary>Resources that are created; existing ones that they refer to are left out.</summary>
    public IReadOnlyList<Deployed> Resources { get; }

    /// <summary>The whole deployment; parameters that are not given have sample values or their defaults.</summary>
    public static Deployment Of(InfraFiles files, params (string Name, object Value)[] parameters)
    {
        var given = new Dictionary<string, object>(Given);
        foreach (var (name, value) in parameters)
        {
            given[name] = value;
        }

        return new Deployment(files, InfraFiles.Main, given);
    }

    /// <summary>The subscription that the script deploys after the app's first start.</summary>
    public static Deployment OfCreatedSubscription(InfraFiles files) =>
        new(
            files,
            InfraFiles.Created,
            new()
            {
                ["topicName"] = "evgt-x",
                ["articlesStorageName"] = "stnewsx",
                ["endpointUrl"] =
                    "https://func-x.azurewebsites.net/runtime/webhooks/blobs?functionName=Host.Functions.IngestArticle&code=x",
            }
        );

    public IEnumerable<Deployed> OfType(string type) => Resources.Where(resource => resource.Type == type);

    /// <summary>As Bicep writes it.</summary>
    private static string Literal(object value) =>
        value switch
        {
            string text => $"'{text}'",
            bool flag => flag ? "true" : "false",
            long number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"{value} is of a type that is not known here."),
        };
}
