using System.Net;
using Evenkeel.Control.Webhooks;

namespace Evenkeel.Tests.Control.Webhooks;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("93.184.215.14", true)]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd12::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("::ffff:0:10.0.0.1", false)]
    [InlineData("192.88.99.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    public void Only_what_everybody_can_reach_is_reached(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, AddressRules.Allows(IPAddress.Parse(address), new WebhookOptions()));

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("fd12::1", true)]
    [InlineData("169.254.169.254", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    public void The_keeper_of_the_machine_may_open_its_own_network_but_not_the_machine(
        string address,
        bool isAllowed
    ) =>
        Assert.Equal(
            isAllowed,
            AddressRules.Allows(IPAddress.Parse(address), new WebhookOptions { AllowPrivate = true })
        );

    [Fact]
    public void This_machine_is_reached_only_where_that_is_allowed()
    {
        var allowed = new WebhookOptions { AllowLoopback = true };
        Assert.Null(AddressRules.Fault("http://127.0.0.1:8080/", allowed));
        Assert.NotNull(AddressRules.Fault("http://127.0.0.1:8080/", new WebhookOptions()));
        Assert.Equal(AddressRules.NotAllowed, AddressRules.Fault("https://localhost/", new WebhookOptions()));
        Assert.NotNull(AddressRules.Fault("http://example.org/", allowed));
    }
}
