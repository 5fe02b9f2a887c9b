namespace Aspire.Hosting.Testing;

internal static class TestingArguments
{
    public static string[] Validate(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Contains(null))
        {
            throw new ArgumentNullException(nameof(args), $"Array params contains null item: [{string.Join(", ", args)}]");
        }

        if (args.Contains(string.Empty))
        {
            throw new ArgumentException($"Array params contains empty item: [{string.Join(", ", args)}]", nameof(args));
        }

        return args;
    }
}
