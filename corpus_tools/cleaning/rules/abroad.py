"""The commonest furniture of German, French, Spanish and Chinese pages."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import NAMES, WIRE, any_of
from corpus_tools.cleaning.rule import Part, Rule, make_rule

_MAX_WORDS = 40

_SENT_ABROAD = any_of(
    r"""
    enviad[oa]s?\sespecial(?:es)? corresponsal(?:es|ía)? envoyée?s?\sspéci\w+ correspondante?s?
    journalistes? korrespondent(?:in|en)? reporter(?:in)? redakteur(?:in)? redacción rédaction
    redaktion aus in en à à\sl periodistas? desde depuis para pour für redactor[a]? staff
    """
)

# Chinese is written without spaces, so its patterns say themselves how long a line may be.
_SAYS: tuple[tuple[str, Part, str, str], ...] = (
    (
        "consent_notice",
        "furniture",
        r"""\b(?:wir|diese\ (?:web)?seite|unsere\ partner)\b.{0,80}\bcookies\b
            |\bcookies\b.{0,80}\b(?:zustimmen|einverstanden|akzeptieren|ihre[nr]?\ einstellungen)\b
            |\b(?:nous|ce\ site|nos\ partenaires)\b.{0,80}\bcookies\b
             |\bcookies\b.{0,60}\baccept(?:er|ez)\b
            |\b(?:utilizamos|usamos|este\ sitio|nuestros\ socios)\b.{0,80}\bcookies\b
            |^.{0,30}(?:我们|本网站|本站).{0,30}cookie.{0,60}$
            |^\W*(?:alle\ akzeptieren|alle\ ablehnen|tout\ (?:accepter|refuser)|aceptar\ (?:todo
             |todas)|rechazar\ (?:todo|todas)|einstellungen\ verwalten|全部接受|接受所有.{0,9}
             |同意并继续)\W*$""",
        "cookie cookies",
    ),
    (
        "footer_links",
        "furniture",
        r"""^(?:\W*\b(?:impressum|datenschutz(?:erklärung|hinweise?)?|agb|kontakt
        |nutzungsbedingungen
            |mentions\ légales|politique\ de\ confidentialité|conditions\ d[’']utilisation
             |nous\ contacter
            |plan\ du\ site|aviso\ legal|política\ de\ (?:privacidad|cookies)|contacto
             |quiénes\ somos
            |hilfe|über\ uns|jobs|mediadaten|cookies)\b)+\W*$
            |^\W*(?:关于我们|联系我们|网站地图|隐私(?:政策|声明)|版权声明|广告服务|诚聘英才)(?:\W*\w{4,6}){0,8}\W*$""",
        "",
    ),
    (
        "byline",
        "byline",
        rf"""^\W*(?-i:Von|Par|Por|Text|Autor(?:in)?|Auteur|Texte|Texto)\s*:?\s(?:{NAMES})
             (?:,?\ (?:y|et|und|con|avec|mit|{_SENT_ABROAD})\b[^.]{{0,60}})?\W{{0,2}}$(?<![.!?])
            |^\W*(?:(?:avec|par)\ notre|de\ nuestr[oa]|von\ unsere[mr]|de\ notre|da\ nostr[oa]
             |nuestr[oa]|unsere?)
             \ (?:{_SENT_ABROAD})\b[^.]{{0,60}}\W*$|^(?-i:Redacci[óo]n|Redaktion|La\ rédaction)\b
             (?:\W+{NAMES})?\W*$
            |^\W*(?:traducción|traduction|übersetz(?:t|ung)|traduit|traducido|propos\ recueillis
             |interview|aus\ dem\ \w+|texte?|texto|fotos?|photos|edición|mitarbeit|recherche
             |entrevista)(?:\ (?:de|von|par|por|aus|du|del|dem|l[’']\w+|\w+isch\w*|\w+ais))*\s*:?
             \ {NAMES}(?:\ (?:y|et|und)\ {NAMES})*\W*$
            |^\W*(?:con\ información|mit\ (?:material|informationen)|avec|con|mit|quelle|fuente)
             \ (?:de|von|d[’'])?\ ?(?:(?-i:{WIRE})|agen(?:cias|turen|ces))\W*$
            |^\W*.{{0,12}}(?:记者|通讯员|特约撰稿|撰稿人?|编译|通讯社)\W*(?:\w[\w\s·.’'-]{{1,40}})?
             (?:发自|报道|电|摄|摄影报道)?.{{0,16}}$
            |^\W*(?:作者|文|撰文|责任编辑|编辑|责编|来源|翻译|译者|校对|审核|监制|设计)\s*[:：/／丨|].{{1,30}}$""",
        "",
    ),
    (
        "author_note",
        "furniture",
        r"""^\W*(?:(?:el|la|los|las)\ autor(?:a|es|as)?\ (?:es|son)|l[’']auteure?\ est
             |(?:der\ autor|die\ autorin)\ ist)\b.{0,160}$
            |^\W*作者(?:系|为|是|单位).{1,40}$""",
        "",
    ),
    (
        "photo_credit",
        "furniture",
        rf"""(?:^|[.!?(\[]\s*)(?:(?:archiv|symbol|agentur)?fotos?|bild(?:er)?|quelle|grafik
             |crédits?(?:\ photos?)?|photo\ d[’']archives?|imagen|fotografía|fuente|infograf\w+
             |ilustración|illustration|vidéo|vídeo|karte)s?\s*[:/|]|©
            |(?:^|[.!?(\[]\s*)(?:foto|imagen|fotografía|ilustración|photo|image)s?\ (?:de|por|von
             |par
             |cortesía\ de)\ {NAMES}(?:\ ?/\ ?{NAMES})?\W*$
            |^\W*(?:(?:foto|imagen)\ de\ archivo|(?:archiv|symbol)(?:bild|foto)
             |image\ d[’']illustration
             |photo\ d[’']archives?)\W*$
            |^.{{0,60}}(?:图\s*[:：/]|图片来源|供图|摄影\s*[:：]|视频截图|资料图片?|配图|来源\s*[:：]).{{0,30}}$
            |^.{{0,60}}[(（](?:图|摄|新华社.{{0,6}}摄|资料图).{{0,12}}[)）]$
            |^\W*(?:图为|图[一二三四\d]|上图|下图|资料图).{{0,80}}$|^.{{0,80}}\s?摄\W*$""",
        """
        foto fotos archivfoto symbolfoto bild bilder quelle grafik crédit crédits photo photos
        imagen imágenes fotografía fuente ilustración illustration vidéo vídeo karte © infografía
        """,
    ),
    (
        "editors_note",
        "furniture",
        r"""^\W*(?:fe\ de\ err\w+|rectificaci[óo]n|correcci[óo]n|aclaraci[óo]n
             |nota\ (?:de\ la\ redacci[óo]n
             |del?\ (?:editora?|autora?)|al\ lector)|note\ de\ la\ rédaction|ndlr|rectificatif
             |précision|mise\ à\ jour|avertissement|anm(?:erkung|\.)\ d(?:er|\.)\ red(?:aktion|\.)
              |korrektur
             |berichtigung|(?:transparenz)?hinweis|richtigstellung|erratum|errata|nota)\s*[:：(–—-]
            |\b(?:este\ (?:artículo|texto|reportaje|contenido)|esta\ (?:nota|noticia|columna
             |entrevista)
             |cet\ (?:article|entretien)|ce\ texte|cette\ (?:tribune|interview)
             |diese[rs]?\ (?:artikel|text|beitrag|interview|meldung))\b[^.]{0,60}\b(?:publicad[oa]
             |actualizad[oa]|traducid[oa]|corregid[oa]|editad[oa]|apareció|forma\ parte|publiée?
              |mise?
             |traduite?|corrigée?|modifiée?|paru|initialement|erschien(?:en)?|veröffentlicht
              |aktualisiert
             |übersetzt|korrigiert|erstellt|generad[oa]|elaborad[oa])\b
            |\b(?:versi[óo]n\ (?:anterior|previa)|version\ précédente|(?:früheren
             |vorherigen)\ version)\b
             .{0,160}$
            |\b(?:opini[óo]n(?:es)?|columnas?|comentarios|opinions|propos|tribunes?
             |points\ de\ vue|meinung(?:en)?
             |gastbeitr[äa]ge?|kommentare?|ansichten|beiträge)\b.{0,120}\b(?:reflejan?|representan?
             |responsabilidad|necesariamente|reflètent|engagent|nécessairement|seuls?|geben
              |spiegeln
             |unbedingt|notwendigerweise|ausschließlich|allein|nicht\ die)\b.{0,80}\b(?:autor(?:es
              |in|en|a)?
             |auteurs?|rédaction|redaktion|verfasser\w*|diario|medio|periódico|journal|wieder|línea
             |editorial|quien(?:es)?|wider)\b.{0,60}$
            |^\W*(?:编者按|编者注|更正|声明|免责声明|勘误|说明|注|备注|作者简介|特别声明|提示)\s*[:：].{0,120}$
            |^.{0,40}(?:不代表|仅代表|并不代表).{0,30}(?:观点|立场|意见).{0,30}$
            |^.{0,8}(?:本文|此文|文章)(?:来源|原载|首发|转自|转载|系|由|经|为|原文|选自|摘自|作者).{0,60}$
            |^\W*(?:综合|据|转载自|摘自|选自)\W*\w{1,20}(?:报道|消息|网)?\W*$|^\W*[（(]?(?:完|全文完)[)）]?\W*$""",
        """
        este esta cet ce cette dieser dieses diese versión version anterior previa opinión
        opiniones
        columnas comentarios opinions propos tribunes vue meinung meinungen gastbeitrag
        gastbeiträge
        kommentare ansichten beiträge columna
        """,
    ),
    (
        "share_line",
        "furniture",
        r"""^\W*(?:teilen|artikel\ (?:teilen|drucken|merken)|drucken|merken|partager|imprimer
        |envoyer\ par
             .{0,20}|compartir|imprimir|auf\ \w+\ teilen|partager\ sur\ .{0,30}
             |compartir\ en\ .{0,30}|分享(?:到|至)?.{0,12}|打印(?:本页)?|收藏|点赞|转发)\W*$
            |^\W*(?:folgen\ sie\ uns|suivez[- ]nous|síguenos)\b.{0,60}$|^.{0,6}扫码.{0,20}$""",
        "",
    ),
    (
        "related_pitch",
        "furniture",
        r"""^\W*(?:lesen\ sie\ (?:auch|mehr|dazu)|(?:mehr\ )?zum\ thema|mehr\ dazu|siehe\ auch
        |auch\ interessant
             |à\ lire\ (?:aussi|également)|lire\ aussi|voir\ aussi|sur\ le\ même\ (?:sujet|thème)
             |en\ savoir\ plus|lea\ también|lee\ también|ver\ también|más\ (?:información
             |sobre\ el\ tema)|te\ puede\ interesar|le\ puede\ interesar|relacionad[oa]s?
             |noticias\ relacionadas)(?:\s*[:：|–-].*|\W*)$
            |^\W*(?:相关(?:阅读|新闻|链接|报道)|延伸阅读|推荐阅读|更多(?:新闻|精彩)|热门推荐|往期回顾)\s*[:：]?.{0,40}$""",
        "",
    ),
    (
        "newsletter",
        "furniture",
        r"""^\W*(?:jetzt\ |hier\ )?(?:abonnieren\ sie|newsletter\ abonnieren|jetzt\ (?:abonnieren
        |testen|anmelden)
             |melden\ sie\ sich)\b.{0,120}$|\bunser(?:en|em)?\ (?:\w+-?)?(?:newsletter|app
             |podcast)\b
            |^\W*(?:abonnez[- ]vous|inscrivez[- ]vous|s[’']abonner|je\ m[’']abonne
             |recevez)\b.{0,120}$
            |^\W*(?:suscríb(?:ete|ase)|regístr(?:ate|ese)|recib[ae]|apúnt(?:ate|ese))\b.{0,120}$
            |\b(?:notre|nuestr[ao])\ (?:newsletter|boletín|application|app|infolettre)\b
            |^.{0,20}(?:关注|订阅).{0,20}(?:公众号|微信|客户端|微博).{0,20}$|^.{0,10}下载.{0,15}(?:客户端
             |APP).{0,20}$""",
        "unser unseren unserem notre nuestro nuestra",
    ),
    (
        "copyright",
        "furniture",
        r"""\balle\ rechte\ vorbehalten\b|\b(?:tous\ )?droits\ (?:de\ \w+\ )?réservés\b
            |\b(?:todos\ los\ )?derechos\ (?:de\ \w+\ )?reservados\b
             |\bderechos\ de\ autor\b.{0,40}$
            |\bdürfen\b.{0,40}\bnicht\b.{0,60}\b(?:erlaubnis|genehmigung|zustimmung|verwendet
             |kopiert)\b
            |\b(?:prohibid[oa]s?|prohíbe|interdite?s?|untersagt|verboten|gestattet
             |autorisée?s?)\b.{0,80}
             \b(?:reproducción|copia|difusión|distribución|uso|utilización|reproduction|diffusion
              |copie
             |utilisation|nachdruck|vervielfältigung|\w*verbreitung|\w*verwendung
              |nutzung)\b.{0,120}$
            |\b(?:reproducción|reproduction|diffusion|nachdruck|vervielfältigung|\w*verbreitung
             |\w*verwendung|nutzung)\b.{0,80}\b(?:prohibid[oa]s?|prohíbe|interdite?s?|untersagt
             |verboten|gestattet|autorisée?s?|genehmigung|zustimmung|autorización|autorisation
              |permiso
             |citando|accord\ (?:écrit|préalable))\b.{0,60}$
            |^.{0,60}(?:版权|未经.{0,12}(?:授权|许可|同意)|(?:转载|引用).{0,20}(?:注明|授权|联系|出处)|京ICP|网安备
             |禁止(?:转载|复制)|许可证(?:号|编号)?\W|ICP备).{0,60}$""",
        """
        dürfen rechte droits derechos prohibida prohibido prohibidos prohibidas prohíbe interdite
        interdit
        untersagt verboten gestattet autorisée reproducción reproduction diffusion nachdruck
        vervielfältigung nutzung weiterverbreitung weiterverwendung verwendung verbreitung
        """,
    ),
    (
        "comment_prompt",
        "furniture",
        r"""^\W*(?:\d+\ )?(?:kommentare?|commentaires?|comentarios?)\W*\d*\W*$
            |^\W*(?:kommentar\ (?:schreiben|verfassen)|diskutieren\ sie\ mit.{0,40}
             |schreiben\ sie\ (?:uns|einen).{0,60}|laisser\ un\ commentaire|réagir.{0,30}
             |deja[r]?\ (?:un|tu)\ comentario|déjanos\ .{0,40})\W*$
            |^\W*(?:评论|发表评论|网友评论|我要评论|暂无评论|共\d+条评论|条评论|\d+\W*)(?:.{0,9})$(?<=[论评])""",
        "",
    ),
    (
        "menu",
        "furniture",
        r"""^\W*(?:startseite|zum\ (?:inhalt|seitenanfang|hauptmenü).{0,20}|nach\ oben|suche|menü
        |anmelden
             |accueil|aller\ au\ (?:contenu|menu).{0,20}|haut\ de\ page|recherche(?:r)?
             |se\ connecter|inicio|ir\ al\ contenido|buscar|iniciar\ sesión|volver\ arriba|anzeige
             |publicité|publicidad|werbung|首页|返回(?:首页|顶部)|登录|注册|搜索|导航|广告|上一[篇页]|下一[篇页]
             |当前位置.{0,40})\W*$""",
        "",
    ),
)

ABROAD_RULES: tuple[Rule, ...] = tuple(
    make_rule(name, pattern, max_words=_MAX_WORDS, part=part, needs=needs)
    for name, part, pattern, needs in _SAYS
)
