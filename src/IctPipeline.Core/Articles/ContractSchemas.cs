namespace IctPipeline.Core.Articles;

/// <summary>The contract as JSON Schemas (draft 2020-12), as they stand in the repository.</summary>
public static class ContractSchemas
{
    /// <summary>Of the documents in the container <c>articles</c>.</summary>
    public static string Article => Read("article.schema.json");

    /// <summary>Of the records in the container <c>failures</c>.</summary>
    public static string Failure => Read("failure.schema.json");

    private static string Read(string name)
    {
        using var stream =
            typeof(ContractSchemas).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
