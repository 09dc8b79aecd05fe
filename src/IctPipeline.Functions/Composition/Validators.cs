using IctPipeline.Core.Processing;
using IctPipeline.Core.Reindexing;
using IctPipeline.Reading.Model;
using Microsoft.Extensions.Options;

namespace IctPipeline.Functions.Composition;

// Generated from the annotations of options whose own projects know nothing of hosts.

[OptionsValidator]
internal sealed partial class ArticleProcessorOptionsValidator : IValidateOptions<ArticleProcessorOptions>;

[OptionsValidator]
internal sealed partial class ReadLimitsValidator : IValidateOptions<ReadLimits>;

[OptionsValidator]
internal sealed partial class ReindexPacingValidator : IValidateOptions<ReindexPacing>;

[OptionsValidator]
internal sealed partial class SweepOptionsValidator : IValidateOptions<SweepOptions>;
