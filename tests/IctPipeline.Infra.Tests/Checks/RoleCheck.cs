using IctPipeline.Azure;
using IctPipeline.Infra.Tests.Templates;

namespace IctPipeline.Infra.Tests.Checks;

/// <summary>Every role that is needed is assigned, no other is, and each has its reason beside it.</summary>
internal static class RoleCheck
{
    private const string App = "principal of identity";
    private const string Topic = "principal of topic";
    private const string Uploader = "11111111-1111-1111-1111-111111111111";

    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"] = "Storage Blob Data Reader",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["c6a89b2d-59bc-44d0-9896-0f6e12d7b80a"] = "Storage Queue Data Message Sender",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["a97b65f3-24c7-4388-baec-2e87135dc908"] = "Cognitive Services User",
    };

    /// <summary>What the code and the platform do, as roles: who, which, on what.</summary>
    private static IEnumerable<string> Needed(bool language)
    {
        // AzureWebJobsStorage: keys, locks and packages; the blob trigger's own queue; diagnostic events.
        yield return Row(App, "Storage Blob Data Owner", "sthost");
        yield return Row(App, "Storage Queue Data Contributor", "sthost");
        yield return Row(App, "Storage Table Data Contributor", "sthost");

        // BlobArticleSource reads and lists; BlobBodyStore writes and deletes; triggers and IRetryQueue use the queues.
        yield return Row(App, "Storage Blob Data Reader", "stnews");
        yield return Row(App, "Storage Blob Data Contributor", PipelineResources.Default.BodiesBlobContainer);
        yield return Row(App, "Storage Queue Data Contributor", "stnews");
        yield return Row(App, "Monitoring Metrics Publisher", "appi-");
        if (language)
        {
            yield return Row(App, "Cognitive Services User", "lang-");
        }

        yield return Row(Uploader, "Storage Blob Data Contributor", PipelineResources.Default.ArticlesBlobContainer);

        // Event Grid delivers to the queue of deletions, and keeps what it can't deliver.
        yield return Row(Topic, "Storage Queue Data Message Sender", ResourceNames.ArticleDeleted);
        yield return Row(Topic, "Storage Blob Data Contributor", "events-created-dead");
        yield return Row(Topic, "Storage Blob Data Contributor", "events-deleted-dead");
    }

    public static IReadOnlyList<string> Faults(InfraFiles files, bool language = true)
    {
        var assigned = Deployment
            .Of(files, ("languageProvider", language ? "Azure" : "Local"))
            .OfType("Microsoft.Authorization/roleAssignments")
            .ToList();
        var rows = assigned.ConvertAll(role =>
            (Row: Row((string)role.At("properties", "principalId")!, Role(role), Scope(role)), Role: role)
        );
        var needed = Needed(language).ToList();
        return
        [
            .. needed.Where(row => !rows.Exists(each => Same(each.Row, row))).Select(row => $"Missing: {row}"),
            .. rows.Where(each => !needed.Exists(row => Same(each.Row, row))).Select(each => $"Nobody needs: {each.Row}"),
            .. rows.GroupBy(each => each.Role.Id)
                .Where(group => group.Count() > 1)
                .Select(group => $"The name of an assignment is there twice: {group.First().Row}"),
            .. FaultsOfCosmos(files),
            .. files.Templates.SelectMany(path => Unexplained(files, path)),
        ];
    }

    /// <summary>Data roles of Cosmos DB: the app in its database, readers in the documents only.</summary>
    private static IEnumerable<string> FaultsOfCosmos(InfraFiles files)
    {
        string[] needed =
        [
            $"{App} 00000000-0000-0000-0000-000000000002 /dbs/ict",
            "22222222-2222-2222-2222-222222222222 00000000-0000-0000-0000-000000000001 /dbs/ict/colls/articles",
        ];
        var deployment = Deployment.Of(files);
        var account = deployment.OfType("Microsoft.DocumentDB/databaseAccounts").Single();
        string[] assigned =
        [
            .. deployment
                .OfType("Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments")
                .Select(role =>
                    $"{role.At("properties", "principalId")} {((string)role.At("properties", "roleDefinitionId")!).Split('/')[^1]} "
                    + $"{((string)role.At("properties", "scope")!)[account.Id.Length..]}"
                ),
        ];
        return needed
            .Except(assigned)
            .Select(row => $"Missing: {row}")
            .Concat(assigned.Except(needed).Select(row => $"Nobody needs: {row}"));
    }

    /// <summary>A comment directly above each assignment says why.</summary>
    private static IEnumerable<string> Unexplained(InfraFiles files, string path)
    {
        var lines = files.Text(path).Split('\n');
        return files
            .Declarations(path)
            .Where(resource =>
                resource.Type.EndsWith("oleAssignments", StringComparison.Ordinal)
                && !lines[resource.Line - 2].StartsWith("//", StringComparison.Ordinal)
            )
            .Select(resource => $"{path}({resource.Line}): {resource.Name} has no reason");
    }

    private static string Role(Deployed assignment)
    {
        var id = ((string)assignment.At("properties", "roleDefinitionId")!).Split('/')[^1];
        return Roles.GetValueOrDefault(id, id);
    }

    /// <summary>The name of the resource; above resources, the id.</summary>
    private static string Scope(Deployed assignment) =>
        assignment.Scope.Contains("/providers/", StringComparison.Ordinal) ? assignment.Scope.Split('/')[^1] : assignment.Scope;

    private static string Row(string principal, string role, string scope) => $"{principal} has \"{role}\" on {scope}";

    /// <summary>Names of accounts end with a token.</summary>
    private static bool Same(string assigned, string needed) =>
        assigned == needed
        || (
            needed[^1] is 't' or 's' or '-'
            && assigned.StartsWith(needed, StringComparison.Ordinal)
            && assigned.Length == needed.Length + 13
        );
}
