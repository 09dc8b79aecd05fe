namespace IctPipeline.EndToEnd.Tests.Hosts;

/// <summary>A fact about the published app under Azure Functions Core Tools, skipped where no app is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CoreToolsFactAttribute : FactAttribute
{
    public CoreToolsFactAttribute()
    {
        if (CoreToolsProgram.App is null)
        {
            Skip = "Install Azure Functions Core Tools, and name the folder of the published app in ICT_TEST_APP.";
        }
    }
}
