using Xunit;

namespace IctPipeline.Testing;

/// <summary>A test on the seeds; skipped, with the reason, where this machine has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute()
    {
        if (Seeds.Folder is null)
        {
            Skip = "There is no folder shared/seeds beside the repository.";
        }
    }
}
